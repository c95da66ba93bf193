"""First names that are common in England, so that one typed alone is known for a name."""

from flows.hearing.ways import word_set

GIVEN_NAMES = word_set("""
    aaron abdul abdullah abigail adam adele adrian agnes agnieszka ahmed aidan ailsa aisha aisling alan alana albert
    alex alexa alexander alf alfie ali alice alicia alison alistair amanda amber amelia amina amir amy ana andre
    andrea andrew andy angela angie anita ann anna annabel anne annette annie anthony antonia anwar archie arlene
    arthur asha ashley asif audrey ava ayesha aysha babs barbara barry beatrice becca becky ben bernard bernie
    bertie bess beth bethany betty bev beverley bilal billy bob bobby brenda brendan brian bridget bronwen bruce
    bryan callum cameron camilla carl carla carmel carol caroline carolyn cath catherine cathy cecilia ceri charles
    charlie charlotte chelsea cheryl chidi chloe chris chrissie christina christine christopher claire clara clare
    clive colin colleen connie connor conor craig cynthia daisy damian dan daniel danielle danny daphne darren dave
    david davina dawn dean deb debbie deborah debra declan deepak deirdre delia della denise dennis derek des
    desmond diana diane dilys dominic donald donna doreen doris dorothy doug douglas duncan dylan ed eddie edith
    edna edward edwin eileen elaine eleanor eliza elizabeth ella ellen ellie elliot elsie emily emma enid eric erica
    erin ernest ernie ethan ethel eugene eunice eva eve evelyn evie faith farah fatima felicity fergus fiona
    florence fran frances francis fraser fred freda freddie gail gareth gary gavin gaynor gemma geoff geoffrey
    george georgia georgie georgina gerald geraldine gerry gill gillian gina gladys glen glenda glenn glenys gloria
    glyn gordon grace graham greg gurpreet gwen gwyneth hannah harold harpreet harriet harry harvey hassan hayley
    hazel heather hector helen henry hilary hilda holly howard hugh hussain ian ibrahim imran ines ingrid ioana
    irene iris isaac isabel isabella isla ivan ivy jack jackie jacob jacqueline jade jake jamal james jamie jan jane
    janet janice jas jasmine jason jay jayne jean jeanette jeff jemma jen jenna jennifer jenny jeremy jess jesse
    jessica jill jim jimmy jo joan joanna joanne jodie joe joel john johnny jon jonathan jordan joseph josh joshua
    josie joy joyce judith judy julia julian julie justin kai karen karim karl kat kate katherine kathleen kathryn
    kathy katie katy kay kaz keith kelly ken kenneth kenny kerry kev kevin khadija kieran kim kirsty krishna kwame
    kyle laura lauren laurence lawrence lee leigh len leon leonard les lesley leslie lewis liam lily linda lisa liz
    lizzie lloyd loraine lorna lorraine lou louis louisa louise lucas lucy luke lydia lyn lynda lynn lynne lynsey
    mabel maddie maggie maja malcolm malik mandy marc marcus margaret maria marian marie marilyn marion marjorie
    mark marlene martha martin martyn mary maryam matilda matt matthew maureen maurice mavis max maxine meera meg
    megan mel melanie melissa mervyn mia michael michaela michelle mick mickey mike mildred millie milly miranda
    miriam mo mohamed mohammed moira molly monica morag moses muhammad muriel myra nadia nancy naomi natalie natasha
    nathan neil nell nellie neville ngozi niall nicholas nicky nicola nigel nikki nina noel noor nora noreen norma
    norman olga oliver olivia omar oscar owen paddy pam pamela pat patricia patrick paul paula pauline pearl peggy
    penelope penny percy pete peter petra phil philip philippa phillip phoebe phyllis piotr polly poppy priya
    priyanka rab rachel raj ralph raymond rebecca reg reggie rhian rhys richard ricky rita rob robbie robert roberta
    robin rod rodney roger roland ron ronald ronnie rory rosalind rose rosemary rosie ross rowan roxanne roy ruby
    rupert russell ruth ryan sabrina sadie sally sam samantha samira samuel sandeep sandra sanjay sara sarah sean
    selina shane shanice sharon shaun shauna shaz sheena sheila shelagh shelley shirley sian sid sidney simon simone
    sinead sofia sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue
    sunil susan susie suzanne sybil sylvia tamara tanya tara tariq ted terence teresa terry tess tessa thelma theo
    theresa thomas tim timothy tina toby tom tommy toni tony tracey tracy trevor tricia trish trudy tyler una ursula
    val valerie vanessa vera vernon veronica vic vicky victor victoria vikram vincent viv vivien vivienne wally
    walter wanda wayne wendy wilf wilfred william winifred winnie yasmin yusra yusuf yvette yvonne zahra zainab zara
    zena zoe
""")
