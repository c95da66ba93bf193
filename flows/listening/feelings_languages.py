"""
What is said to somebody who writes in a language the assistant can't speak yet, in that language.

The ten most spoken in England besides English (Census 2021), and four more that are heard. Have a native speaker read
each before a programme opens.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from flows.words import _


@dataclass(frozen=True, slots=True)
class Language:
    """
    Its name in English; only English yet, and shall a person answer; the labels; what follows each.

    `ring_999` is for whoever may be in danger; `told`, that a person was told, is said only where that is so.
    """

    name: str
    only_english: str
    yes: str
    no: str
    asked: str
    all_right: str
    ring_999: str
    told: str

    def means(self, text: str) -> str:
        """Whether these few words say "yes" or "no" in it, as its labels do; empty for neither."""
        said = _bare(text)
        if not said or len(said) > MOST_WORDS:
            return ""
        for key, way in (("yes", self.yes), ("no", self.no)):
            if said[0] in _bare(BEFORE_THE_COMMA.split(way)[0]):
                return key
        return ""


def _bare(text: str) -> list[str]:
    """Its words in lower case, without accents and marks."""
    apart = unicodedata.normalize("NFD", text.lower())
    return WORD.findall("".join(each for each in apart if unicodedata.category(each) != "Mn"))


MOST_WORDS = 4
BEFORE_THE_COMMA = re.compile("[,،]")
WORD = re.compile(r"[^\W\d_]+")


LANGUAGES: Mapping[str, Language] = {
    "pl": Language(
        _("Polish"),
        "Na razie umiem pisać tylko po angielsku. Czy mam poprosić, żeby odpowiedział Ci człowiek?",
        "Tak, poproszę",
        "Nie, dziękuję",
        "Gotowe: Twoja wiadomość została przekazana i poproszono, żeby odpowiedział Ci człowiek.",
        "W porządku. Możesz tu napisać w każdej chwili.",
        "Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.",
        "Powiadomiono człowieka.",
    ),
    "ro": Language(
        _("Romanian"),
        "Deocamdată pot scrie doar în engleză. Vrei să rog o persoană să îți răspundă?",
        "Da, te rog",
        "Nu, mulțumesc",
        "Gata: am transmis mesajul tău și am rugat o persoană să îți răspundă.",
        "Bine. Poți scrie aici oricând.",
        "Dacă cineva este în pericol acum, sună la 999.",
        "Am anunțat o persoană.",
    ),
    "pa": Language(
        _("Panjabi"),
        "ਮੈਂ ਹਾਲੇ ਸਿਰਫ਼ ਅੰਗਰੇਜ਼ੀ ਵਿੱਚ ਲਿਖ ਸਕਦਾ ਹਾਂ। ਕੀ ਮੈਂ ਕਿਸੇ ਵਿਅਕਤੀ ਨੂੰ ਤੁਹਾਨੂੰ ਜਵਾਬ ਦੇਣ ਲਈ ਕਹਾਂ?",
        "ਹਾਂ ਜੀ",
        "ਨਹੀਂ, ਧੰਨਵਾਦ",
        "ਹੋ ਗਿਆ: ਤੁਹਾਡਾ ਸੁਨੇਹਾ ਅੱਗੇ ਭੇਜ ਦਿੱਤਾ ਹੈ ਅਤੇ ਇੱਕ ਵਿਅਕਤੀ ਨੂੰ ਜਵਾਬ ਦੇਣ ਲਈ ਕਿਹਾ ਹੈ।",
        "ਠੀਕ ਹੈ। ਤੁਸੀਂ ਇੱਥੇ ਕਦੇ ਵੀ ਲਿਖ ਸਕਦੇ ਹੋ।",
        "ਜੇ ਕੋਈ ਹੁਣ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਤਾਂ 999 ਉੱਤੇ ਫ਼ੋਨ ਕਰੋ।",
        "ਮੈਂ ਇੱਕ ਵਿਅਕਤੀ ਨੂੰ ਦੱਸ ਦਿੱਤਾ ਹੈ।",
    ),
    "ur": Language(
        _("Urdu"),
        "ابھی میں صرف انگریزی میں لکھ سکتا ہوں۔ کیا میں کسی شخص سے کہوں کہ وہ آپ کو جواب دے؟",
        "جی ہاں",
        "نہیں، شکریہ",
        "ہو گیا: آپ کا پیغام آگے بھیج دیا گیا ہے اور ایک شخص سے جواب دینے کو کہا گیا ہے۔",
        "ٹھیک ہے۔ آپ یہاں کسی بھی وقت لکھ سکتے ہیں۔",
        "اگر ابھی کوئی خطرے میں ہے تو 999 پر فون کریں۔",
        "میں نے ایک شخص کو بتا دیا ہے۔",
    ),
    "pt": Language(
        _("Portuguese"),
        "Por enquanto só sei escrever em inglês. Quer que eu peça a uma pessoa para lhe responder?",
        "Sim, por favor",
        "Não, obrigado",
        "Feito: a sua mensagem foi passada e pedi a uma pessoa que lhe responda.",
        "Tudo bem. Pode escrever aqui quando quiser.",
        "Se alguém está em perigo agora, ligue para o 999.",
        "Já avisei uma pessoa.",
    ),
    "es": Language(
        _("Spanish"),
        "Por ahora solo sé escribir en inglés. ¿Quiere que le pida a una persona que le responda?",
        "Sí, por favor",
        "No, gracias",
        "Hecho: he pasado su mensaje y he pedido a una persona que le responda.",
        "De acuerdo. Puede escribir aquí cuando quiera.",
        "Si alguien está en peligro ahora, llame al 999.",
        "He avisado a una persona.",
    ),
    "ar": Language(
        _("Arabic"),
        "لا أستطيع الكتابة حتى الآن إلا بالإنجليزية. هل تريد أن أطلب من شخص أن يرد عليك؟",
        "نعم، من فضلك",
        "لا، شكرًا",
        "تم: لقد نُقلت رسالتك وطُلب من شخص أن يرد عليك.",
        "حسنًا. يمكنك الكتابة هنا في أي وقت.",
        "إذا كان أحد في خطر الآن، فاتصل بالرقم 999.",
        "لقد أبلغت شخصًا.",
    ),
    "bn": Language(
        _("Bengali"),
        "আমি এখনও শুধু ইংরেজিতে লিখতে পারি। আমি কি কাউকে আপনাকে উত্তর দিতে বলব?",
        "হ্যাঁ, বলুন",
        "না, ধন্যবাদ",
        "হয়ে গেছে: আপনার বার্তা পাঠানো হয়েছে এবং একজনকে উত্তর দিতে বলা হয়েছে।",
        "ঠিক আছে। আপনি যে কোনো সময় এখানে লিখতে পারেন।",
        "এখন কেউ বিপদে থাকলে 999 নম্বরে ফোন করুন।",
        "আমি একজনকে জানিয়েছি।",
    ),
    "gu": Language(
        _("Gujarati"),
        "હું હજી ફક્ત અંગ્રેજીમાં લખી શકું છું. શું હું કોઈ વ્યક્તિને તમને જવાબ આપવા કહું?",
        "હા, કહો",
        "ના, આભાર",
        "થઈ ગયું: તમારો સંદેશ આગળ મોકલ્યો છે અને એક વ્યક્તિને જવાબ આપવા કહ્યું છે.",
        "સારું. તમે અહીં ગમે ત્યારે લખી શકો છો.",
        "જો હમણાં કોઈ જોખમમાં હોય, તો 999 પર ફોન કરો.",
        "મેં એક વ્યક્તિને જાણ કરી છે.",
    ),
    "it": Language(
        _("Italian"),
        "Per ora so scrivere solo in inglese. Vuole che chieda a una persona di risponderle?",
        "Sì, grazie",
        "No, grazie",
        "Fatto: ho passato il suo messaggio e ho chiesto a una persona di risponderle.",
        "Va bene. Può scrivere qui quando vuole.",
        "Se qualcuno è in pericolo adesso, chiami il 999.",
        "Ho avvisato una persona.",
    ),
    "fr": Language(
        _("French"),
        "Pour l'instant, je ne sais écrire qu'en anglais. Voulez-vous que je demande à une personne de vous répondre ?",
        "Oui, s'il vous plaît",
        "Non, merci",
        "C'est fait : votre message a été transmis et j'ai demandé à une personne de vous répondre.",
        "D'accord. Vous pouvez écrire ici quand vous voulez.",
        "Si quelqu'un est en danger maintenant, appelez le 999.",
        "J'ai prévenu une personne.",
    ),
    "tr": Language(
        _("Turkish"),
        "Şimdilik yalnızca İngilizce yazabiliyorum. Bir kişiden size cevap vermesini isteyeyim mi?",
        "Evet, lütfen",
        "Hayır, teşekkürler",
        "Tamam: mesajınız iletildi ve bir kişiden size cevap vermesi istendi.",
        "Peki. Buraya istediğiniz zaman yazabilirsiniz.",
        "Şu anda tehlikede olan biri varsa 999'u arayın.",
        "Bir kişiye haber verdim.",
    ),
    "so": Language(
        _("Somali"),
        "Hadda waxaan ku qori karaa Ingiriisi oo keliya. Ma doonaysaa in aan qof ka codsado inuu kuu jawaabo?",
        "Haa, fadlan",
        "Maya, mahadsanid",
        "Waa la sameeyay: fariintaada waa la gudbiyay, qofna waxaa laga codsaday inuu kuu jawaabo.",
        "Waa hagaag. Halkan wakhti kasta waad wax ku qori kartaa.",
        "Haddii qof hadda khatar ku jiro, wac 999.",
        "Qof ayaan u sheegay.",
    ),
    "hi": Language(
        _("Hindi"),
        "मैं अभी सिर्फ़ अंग्रेज़ी में लिख सकता हूँ। क्या मैं किसी व्यक्ति से आपको जवाब देने के लिए कहूँ?",
        "जी हाँ",
        "नहीं, धन्यवाद",
        "हो गया: आपका संदेश आगे भेज दिया गया है और एक व्यक्ति से जवाब देने को कहा गया है।",
        "ठीक है। आप यहाँ कभी भी लिख सकते हैं।",
        "अगर अभी कोई ख़तरे में है, तो 999 पर फ़ोन करें।",
        "मैंने एक व्यक्ति को बता दिया है।",
    ),
}
