"""Words of happenings that news tells daily, and to whom each is done: one of a nation, somebody's own, whose posts are
hit, who is meant by a pronoun behind a preposition."""

from __future__ import annotations

import pytest

from tawatur.mark import mark_article
from tawatur.model import Happening
from tests.mark_events.stage import stage

HEADLINE = "أخبار متفرقة من هنا وهناك"


def told(text: str, headline: str = HEADLINE) -> dict[str, tuple[Happening, dict[str, str]]]:
    """Trigger -> the happening and its participants, words of the actor -> role."""
    sheet = mark_article(stage(headline, text).article)
    names = {actor.key: actor.name for actor in sheet.actors}
    values = {m.wording: m.value for m in sheet.mentions if isinstance(m.value, Happening)}
    return {word: (v, {names[p.actor]: p.role for p in v.participants}) for word, v in values.items()}


@pytest.mark.parametrize(
    ("text", "trigger", "kind"),
    [
        ("هز انفجار المدينة واقتادت قوة مجهولة الطبيب سالم الحربي من منزله.", "اقتادت", "arrest"),
        ("أضرب المعلمون عن العمل في الإقليم.", "أضرب", "protest"),
        ("غيب الموت الرسام سالم الحربي أمس.", "غيب", "death"),
        ("حصد الوباء أرواح ثلاثين شخصا.", "حصد", "death"),
        ("عثر الأهالي على الحارس مقتولا في بيته.", "مقتولا", "death"),
        ("فرقت الشرطة المحتجين بخراطيم المياه.", "فرقت", "other"),
        ("صوتت عشر دول لصالح القرار.", "صوتت", "vote"),
        ("دخلت قافلة من ثلاثين شاحنة البلدة.", "دخلت", "other"),
        ("مثل الوزير السابق سالم الحربي أمس الاثنين أمام محكمة الجنايات.", "مثل", "trial"),
        ("طردت الحكومة أربعة دبلوماسيين.", "طردت", "sanction"),
        ("أسر المقاتلون عشرة من الجنود.", "أسر", "arrest"),
        ("شرد القتال مئات العائلات.", "شرد", "displacement_return"),
        ("تبنت مجموعة صغيرة لم تعرف من قبل الهجوم.", "تبنت", "statement"),
        ("تمكن المكتب المركزي للتحقيقات في الإقليم من تفكيك خلية.", "تفكيك", "other"),
        ("استولى التنظيم على البلدة قبل عام.", "استولى", "military_operation"),
        ("أسفر تصادم حافلتين عن جرحى.", "تصادم", "accident"),
        ("تعقب الجيش المهاجمين وقضى على أربعة رجال منهم.", "قضى", "death"),
        ("اختفى ثلاثة صيادين في البحر.", "اختفى", "other"),
        ("دخل اللاعب سالم الحربي أمس إلى المستشفى.", "دخل", "other"),
        ("أسقطت السلطات الجنسية عن الشاعر.", "أسقطت", "other"),
        ("أرجأ القاضي النظر في الملف.", "أرجأ", "trial"),
        ("أرجأ رئيس المجلس الجلسة.", "أرجأ", "other"),
        ("دهمت سيول عارمة مخيما للاجئين.", "دهمت", "disaster"),
        ("اصطدمت ناقلتا نفط في المضيق.", "اصطدمت", "accident"),
        ("سلم تنظيم مسلح أسيرين إلى الوسطاء.", "سلم", "other"),
        ("أبطلت وحدة الهندسة مفعول عبوة ناسفة.", "أبطلت", "other"),
        ("دمرت الزوارق سفينة في الميناء.", "دمرت", "other"),
        ("هدمت جرافات تابعة للبلدية منزلين.", "هدمت", "other"),
    ],
)
def test_a_deed_of_news_is_read_with_its_kind(text: str, trigger: str, kind: str) -> None:
    assert told(text)[trigger][0].type == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("اعتدى الجنود على الأهالي بالضرب.", "الضرب"),
        ("قضى الأهالي ليلتهم في العراء.", "قضى"),
        ("دخل المتطوعون بلدة النور المحاصرة.", "المحاصرة"),
        ("طلبت النيابة إنزال أقصى العقوبات بالحارس.", "العقوبات"),
        ("انفجرت سيارة مفخخة في السوق.", "سيارة مفخخة"),
        ("احتجز الجنود طاقم إسعاف عند الحاجز.", "إسعاف"),
        ("أصيب فتى برصاص الاحتلال.", "الاحتلال"),
        ("انسحبت القوات المهاجمة من التلة.", "المهاجمة"),
        ("قال الحزب إنه سيطعن فيه.", "سيطعن"),
        ("شارك الفائزون في حفل أقيم بالقاعة.", "أقيم"),
        ("فرضت البلدية حظر تجول ليلا.", "فرضت"),
        ("أبطلت وحدة الهندسة مفعول عبوة ناسفة.", "عبوة ناسفة"),
    ],
)
def test_a_word_that_only_looks_like_one_tells_of_none(text: str, word: str) -> None:
    assert word not in told(text)


@pytest.mark.parametrize(
    ("text", "trigger", "role", "who"),
    [
        ("أوقفت الشرطة في مدينة وهران الثلاثاء جزائريا للاشتباه فيه.", "أوقفت", "target", "جزائريا"),
        ("أصيبت لبنانية بجروح في انهيار شرفة.", "أصيبت", "victim", "لبنانية"),
        ("انفجر لغم وأصيب مصورها بجروح.", "أصيب", "victim", "مصورها"),
        ("أوقفت الشرطة المحتجين ثم أوقفت تسعة منهم.", "أوقفت", "target", "تسعة"),
        ("نُقل الأسرى المحررون بطائرتين إلى العاصمة.", "نُقل", "target", "الأسرى"),
        ("نقل التلاميذ إلى المستشفى بعد الوجبة.", "نقل", "beneficiary", "التلاميذ"),
        ("عُين اللواء منصور الكعبي مديرا للأمن العام.", "عُين", "appointee", "منصور الكعبي"),
        ("أعدمت السلطات منذ مطلع العام عشرين شخصا.", "أعدمت", "agent", "السلطات"),
        ("اعتدى الجنود على الأهالي واعتقلوا شابا.", "اعتقلوا", "agent", "الجنود"),
        ("احتجز الانقلابيون الرئيس في قصره.", "احتجز", "agent", "الانقلابيون"),
        ("عثر الأهالي على الطبيب سالم الحربي مقتولا.", "مقتولا", "victim", "سالم الحربي"),
        ("انقلبت شاحنة ولقي سائقها حتفه.", "حتفه", "victim", "سائقها"),
        ("اندلع شجار أودى بحياة شاب وأوقع ثلاثة مصابين.", "أودى بحياة", "victim", "شاب"),
        ("قضت المحكمة بحل حزب البديل.", "قضت", "accused", "حزب البديل"),
        ("تلقى سالم الحربي اتصالا هاتفيا من ليلى القاسم.", "اتصالا هاتفيا", "callee", "سالم الحربي"),
        ("وقع اقتحام قوات الأمن مخيم النور ليلا.", "اقتحام", "agent", "قوات الأمن"),
        ("نصب مسلحون كمينا لقافلة تجارية.", "كمينا", "target", "قافلة تجارية"),
        ("شكلت لجنة خبراء للنظر في الحادث.", "شكلت", "result", "لجنة خبراء"),
        ("قطع محتجون غاضبون الطريق الدولي.", "قطع", "agent", "محتجون غاضبون"),
        ("أعدمت إيران ثلاثة من الأكراد.", "أعدمت", "victim", "الأكراد"),
        ("أنهى مجلس الوزراء مهام المدير سالم الحربي.", "أنهى", "appointee", "سالم الحربي"),
        ("ارتقى شهيدان في قصف على البلدة.", "ارتقى", "victim", "شهيدان"),
        ("أصيب ثلاثة عناصر من الدفاع المدني.", "أصيب", None, "المديرية العامة للدفاع المدني"),
        ("كرم المهرجان المخرجة هند صبري.", "كرم", "target", "هند صبري"),
        ("اعتقل الاحتلال سبعة مواطنين من القرية.", "اعتقل", "target", "سبعة مواطنين"),
        ("اغتالت مسيرة مجهولة قياديا في حماس.", "اغتالت", "target", "قياديا في حماس"),
    ],
)
def test_the_part_of_each_is_told(text: str, trigger: str, role: str | None, who: str) -> None:
    assert told(text)[trigger][1].get(who) == role


@pytest.mark.parametrize(
    "text", ["شنت طائرات غارة إسرائيلية على القرية.", "نفذت الوحدة عملية خطف إسرائيلية في القرية."]
)
def test_an_adjective_of_a_nation_is_nobody(text: str) -> None:
    assert "إسرائيلية" not in {name for _, people in told(text).values() for name in people}


def test_whose_thing_it_is_takes_no_part() -> None:
    assert told("علق الاتحاد الأفريقي عضوية السودان.")["علق"][1] == {"الاتحاد الأفريقي": "agent"}
    assert "المهرب" not in told("صادرت الجمارك ثلاثة أطنان من التبغ المهرب.")["صادرت"][1]
    assert "مجلس الأمة" not in told("أدلى الناخبون بأصواتهم لاختيار مجلس الأمة.")["أدلى"][1]
    assert "الشرطة" not in told("أحرق متطرف نسخة أمام السفارة تحت حماية الشرطة.")["أحرق"][1]


def test_the_head_of_a_headline_without_a_name_acts_on_whom_it_tells() -> None:
    value = told("صدر القرار اليوم.", "الملك يعفي سالم الحربي من منصبه")["يعفي"]
    assert value[1] == {"سالم الحربي": "appointee"}


def test_a_pronoun_behind_a_preposition_suffers_it() -> None:
    people = told("وصل سالم الحربي إلى المطار وقبضت عليه الشرطة.")
    assert people["قبضت"][1].get("سالم الحربي") == "target"


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("هددت جماعة مسلحة بقتل أربعة رهائن.", "قتل", "hypothetical"),
        ("حذر الوزير من شن هجمات على الجنود.", "هجمات", "hypothetical"),
        ("نفى التحالف أن تكون طائراته قصفت البلدة.", "قصفت", "denied"),
        ("أغلقت المدارس أبوابها وألغيت مئتا رحلة.", "أغلقت", "reported"),
        ("هدد القصف حياة الناس.", "القصف", "reported"),
    ],
)
def test_what_is_threatened_warned_of_or_refuted_was_not(text: str, trigger: str, status: str) -> None:
    assert told(text)[trigger][0].status == status
