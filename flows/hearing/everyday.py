"""Ordinary English words that are no slip of the thumb, so that they aren't read as a word of the programme's."""

from flows.hearing.ways import word_set

EVERYDAY = word_set("""
able ache acre aged ages aims airs ajar alas alley alone amid ankle annual antique apple apron arch arena army artist
aside asked atlas attic aunt autumn avenue awake award aware awful axis baby badge bags bait bake baker bald bale ball
balm band bank bare bark barn barrel base basic basin basket bath bead beam bean bear beard beast beef been beer bees
beet begs bell belly belt bench bend bent berry best bets bike bill bind bird bite bits blade blame bland blank blaze
bleak bleed blend bless blind blink block blond blood bloom blow blue blunt blur boar boast boat body boil bold bolt
bomb bond bone book boom boot bore born boss bowl boxer brain brake brand brass brave bread breed brick bride brief
bright bring broad broke brook broom broth brown brush bucket build bulb bull bump bunch bunk burn burst bush busy
butter button buyer cabin cable cage cake calf calm came camp cane cape card care cargo cart case cash cast cattle
cause cave cease cell chain chair chalk charm chase cheap cheek cheer cheese chef chess chest chew chief chill chin
chip chop chose chunk civic claim clap clash clay clear clerk click cliff climb cling clip cloak clock cloth cloud
clown club clue coach coal coast coat code coin cold collar color comb comet comic cook cool cope copper copy coral
cord core cork corn cost cosy couch cough count court cover crab craft crane crash crawl crazy cream creek creep crew
crib crisp crop cross crow crowd crown crude crumb crust cube curb cure curl curry curse curve cute daily dairy daisy
dam dance danced dancer dare dark dart dash dawn deal dealt dear debt deck deed deep deer delay deny depth desk dial
dice diet digs dine dirt dish disc ditch dive dock does doll dome done doom door dose dots doubt dough dove down dozen
drag drain drama drank draw drawn dread dream dress dried drift drill drink drip drive driver drop drove drown drum
duck dull dump dusk dust duty each eager early earn earth ease east easy eaten edge eight elbow elder elect elite else
empty enjoy enter entry equal error essay even event every exact exam exist exit expert extra fabric face fact fade
fail faint fair fairy faith fake fame fancy fare farm farmer fast fatal fate fault favour fear feast feed feel fell
felt fence fern ferry fetch fever fiction field fifth fight file fill film final fine fire firm first fish fist five
fixed flag flame flash flat flavour flesh flew flip float flock flood floor flour flow flower fluid flush foam focus
fold fond font fool foot force forge fork form fort forth forty found fox frame frank fresh fried front frost fruit
fuel full fund funny fuse fuss gain gala game garage garlic gate gave gaze gear genre ghost giant gift glad glance
glass gloom glory glove glow glue goal goat gold golf gone good goose gown grab grace grade grain grand grape graph
grasp grass grave gravy great green greet grew grey grid grief grill grim grin grip groan groom gross ground grove
grown guard guess guest guide guilt guitar habit hail hair half hall halt hand handle handy happy harbour hard hare
harsh haste hate haul have hawk head heal heap hear heart heat heaven heavy hedge heel height held hell helmet help
herb herd here hero hers hide high hill hint hire hive hobby hold hole hollow holy honest honey hood hook hope horn
horse hose host hotel hour hover hunt hurry husky ideal idle image inch index inner input iron island issue item ivory
jacket jail jeans jelly jewel join joint joke jolly judge juice jump jungle junior jury keen keep kept kettle keys
kick kind king kiss kite knee knew knit knock knot known label labour lace ladder lady lake lamb lamp land lane large
laser lash last late laugh launch lawn layer lazy lead leader leaf leak lean learn least leather lecture legal lemon
lend less lesson lever liar liberty lick lift light like lime limit limp line lion list live lively liver load loan
lobby lock lodge logic lone long look loop loose lord lose loss lost lots loud love lover lower loyal luck lucky lunch
lung magic maid mail main major maker male manner manor maple march mark marry mask mass mast match mate maths meal
mean meat medal media meet melt member memo mend mentor menu mercy merge merit merry mess metal metre middle mild mile
milk mill mind mine mint minor minus mirror mist mixed mobile mode model modern moist mole moment money mood moon moral
more moss most moth motor mould mount mouse mouth move movie much mud multi mural muscle museum music must myth nail
naked narrow nature navy near neat neck need needle nerve nest never news next nice niece nine noble node noise none
noon normal north nose note noun novel nurse nylon oath obey ocean odds offer office often older olive once onion only
onto open opera oral orbit order organ other ought ounce outer oval oven owner oxygen pace pack page paid pain paint
pair palace pale palm panel panic pants paper park part party passed paste pasta patch path pause peace peach peak pear
peas pedal peer pencil penny pepper perfect period phase photo phrase piano pick picnic piece pile pill pillow pilot
pinch pine pink pint pipe pitch place plain plane plant plate play plaza plea plot plug plus poem poet point poker pole
polite poll pond pony pool poor pork port pose post potato pound pour powder power praise pray press price pride prime
print prior prison prize prone proof proper proud prove pull pulse pump punch pupil puppy pure purse push puzzle queen
query quest queue quick quiet quilt quit quite quiz quote rabbit race rack radar radio rage raid rail rain raise rally
ramp ranch range rank rapid rare rate ratio raven razor reach react ready real rear rebel recipe record reign relax
relay remain remedy rent rest rice rich ride rider ridge rifle right rigid ring riot ripe rise risk rival river road
roast robe robin robot rock rocky role roll roman romance roof room root rope rose rotate rough round route royal rugby
ruin rule ruler rural rush rust sack sacred saddle safe sail saint salad salary sale salon salt same sand satin sauce
sausage save scale scare scarf scary scene scent scheme school scope score scout scrap screen screw script seal search
season seat second secret seed seek self sell send sense serve seven severe shade shadow shake shallow shame shape
share sharp shave shed sheep sheer sheet shelf shell shelter shift shine shiny ship shirt shock shoe shoot shop shore
short shoulder shout shovel show shower shrub shut sick side siege sight sign silk silly silver simple sing singer sink
site size skate sketch skill skin skip skirt skull slam slave sleep sleeve slept slice slide slim slip slope slot slow
small smart smell smile smoke smooth snack snake snap snow soap sock soda sofa soft soil solar sold sole solid solo
solve some song soon sore sort soul sound soup sour south space spare spark speak speech speed spell spend spice spicy
spider spike spin spine spirit spite split spoke spoon sport spot spray spread spring spy square squash stable stack
stage stain stair stake stale stamp stand star stare start state static statue stay steady steal steam steel steep
steer stem step stick stiff still sting stir stock stone stood stool stop store storm story stove strain strand
strange straw stream street stress strict stride strike string strip stroke strong stuck studio stuff stupid style
sugar suit summer sunny super supper supply surf surge sweat sweep sweet swift swim swing switch sword table tail
talent tale tall tame tank tape target task taste tasty taxi teach team tear teeth tell tempo tenant tender tennis
tent term terms test text thank theft their theme theory thick thief thigh thin thing think third thirst thorn those
thread three threw throat throne throw thumb thunder ticket tide tidy tiger tight tile till timber time tiny tired
tissue title toast today toe tomato tone tongue took tool tooth topic torch torn toss total touch tough tour towel
tower town toxic trace track trade trail train trait trap trash travel tray treat tree trend trial tribe trick tried
trip troop trout truck true trunk trust truth tube tulip tune tunnel turn tutor twelve twenty twice twin twist type
tyre ugly uncle under union unit unite unity until upper upset urban urge usage used useful usual vague vain valid
valley value valve van vapour vast vault vein velvet venue verb verse very vest veto video view villa vine vinyl
violet violin visit vital vivid vocal voice void volume voter vowel wage wagon waist wait wake walk wall wander want
ward warm warn wash waste watch water wave wax weak wealth wear weather weave wedding weed weep weigh weird welcome
west whale wheat wheel when where while whip white whole whose wide widow width wild will wind window wine wing winner
winter wipe wire wise wish witch woke wolf woman wonder wood wooden wool word wore work world worm worn worry worse
worst worth would wound wrap wrist write wrong yard yarn year yeast yellow yield young youth zebra zone rubs ribs barks
parks raps hats mats killer miller fills bills hills pills tills wills gills
""")
