"""The commonest words of the languages most spoken in England, as people type them, often without accents."""

from flows.hearing.ways import word_set

ENGLISH = word_set("""
    the a and to of in is it i we you he she they my our your for on at with what how who when where why do does
    did can could would should have has had be been are was were am im not no yes this that there here up out
    about from all need want help please thanks hello hi me us them someone people meeting group money area get
    got go come coming if or but so just like now after before some any one two new its dont cant ive thank
    morning good name say translate into mean means called ok okay yeah il ill will back then night tonight week later
""")
COMMON_WORDS = {
    "pl": word_set("""
        nie jest sie się na do że ze jak czy mam mamy jestem potrzebuje potrzebuję pomocy pomoc proszę
        prosze dzień dzien dobry cześć czesc gdzie kiedy dla tego tym jestesmy jesteśmy chcę chce chcemy
        dziękuję dziekuje mój moj moja po polsku mówię mowie angielsku ktoś ktos pieniądze pieniadze
        spotkanie dzieci mogę moge możemy co to i w z o
    """),
    "ro": word_set("""
        nu este sunt și si un o la cu pe ce vă va rog am avem nevoie de ajutor bună buna ziua cum unde când
        cand pentru mulțumesc multumesc vreau vrem suntem din mai sa să vorbesc românește romaneste engleză
        engleza cineva banii copii copiii pot puteti puteți ajuta noi eu imi îmi
    """),
    "pt": word_set("""
        não nao é está esta estou eu nós nos você voce preciso precisamos de ajuda olá ola bom dia obrigado
        obrigada como onde quando para uma um com que por favor português portugues falo falar dinheiro
        reunião reuniao crianças criancas tem temos quero queremos minha meu muito alguém alguem fala inglês
        ingles posso podem na da do
    """),
    "es": word_set("""
        no es está esta estoy yo nosotros usted necesito necesitamos de ayuda hola buenos días dias gracias
        cómo como dónde donde cuándo cuando para una un con que por favor español espanol hablo hablar
        dinero reunión reunion niños ninos tiene tenemos quiero queremos mi muy alguien habla inglés ingles
        puedo pueden el la los las y en
    """),
    "it": word_set("""
        non è sono io noi abbiamo ho bisogno di aiuto ciao buongiorno buonasera grazie come dove quando per
        una un con che favore italiano parlo parlare soldi riunione bambini vorrei vogliamo voglio mio mia
        molto qualcuno parla inglese posso il la gli le della del nel questo cosa
    """),
    "fr": word_set("""
        ne pas est suis je nous vous avons ai besoin de aide bonjour bonsoir merci comment où ou quand pour
        une un avec que plaît plait sil français francais parle parler argent réunion reunion enfants
        voudrais voulons veux mon ma très tres quelqu anglais peux pouvez le la les des du et en ce cest il
        elle
    """),
    "tr": word_set("""
        ve bir bu için icin değil degil var yok ben biz siz yardım yardim lazım lazim ihtiyacım ihtiyacim
        merhaba teşekkürler tesekkurler nasıl nasil nerede zaman istiyorum istiyoruz türkçe turkce
        konuşuyorum konusuyorum para toplantı toplanti çocuklar cocuklar lütfen lutfen günaydın gunaydin
        bana bize misiniz mısınız ingilizce
    """),
    "so": word_set("""
        waa waxaan waxaa ma iyo ku ka u oo aan anaga aniga caawimaad caawin caawimo fadlan mahadsanid salaan
        sidee xagee goorma rabaa rabnaa soomaali af lacag kulan carruurta carruur maanta magacaygu waxba qof
        ingiriis ayaan baahanahay subax wanaagsan haa maya
    """),
    "ur": word_set("""
        mujhe mujhay hamein humein madad chahiye chahiyay kya kia hai hain hum main aap ap ka ki ko se mein
        nahi nahin kaise kahan kab shukriya meharbani salam assalam walaikum alaikum urdu bolta bolti paise
        bachay bachon bacche kar sakte sakta koi baat karna aur yeh woh mera meri hamara
    """),
    "pa": word_set("""
        mainu menu sanu madad chahidi chahida ki hai han assi tusi tuhada sada da di de nu vich nahi kiven
        kithe kadon dhanvaad dhanvad meharbani sat sri akaal akal punjabi panjabi bolda boldi paise bache
        bacche kar sakde koi gal karni te eh oh mera meri
    """),
    "bn": word_set("""
        ami amar amader amra apni apnar tumi sahajjo shahajjo dorkar lagbe ki keno kothay kokhon kivabe
        kemon achen acho dhonnobad bangla bolte pari na taka bacchara chele meye ache nai ekta ebong kotha
        jonno korte parben
    """),
    "gu": word_set("""
        mane amne madad joiye che chhe chu chhu tame ame kem cho shu su kyare kya nathi aabhar gujarati bolu
        paisa balako mari maru amaru tamaru ane koi vaat karvi shake majama
    """),
    "ar": word_set("""
        ana nahnu ahtaj musaada musaeada marhaba salam shukran kayf kaif ayna mata min fadlak arabi arabiya
        atakallam urid nureed fulus ijtima atfal hal mumkin ahad wa la fi
    """),
}
MARKS = {"pl": "łąęśżźćń", "ro": "șțăâîşţ", "pt": "ãõç", "es": "ñ", "tr": "ğışç", "fr": "èêàœ", "it": "èàù"}
