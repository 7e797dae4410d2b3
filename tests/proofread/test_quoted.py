"""What in a mail is not the writer's is not looked at, and keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou import review
from thankyou.composing.reviewing import Report
from thankyou.proofread.letter import read
from thankyou.proofread.quoted import own

OWN = "Dear Dana,\n\nThank you for talking with me about the rota.\n\nKind regards,\nJane Doe"
WRONG = "you was definately GREAT!!! {{x}}"


@pytest.mark.parametrize(
    "below",
    [
        f"\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz <dana@example.org> wrote:\n> {WRONG}\n>\n> ok",
        f"\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz\n<dana@example.org> wrote:\n\n> {WRONG}",
        f"\n\nOn 16 Nov 2026, at 09:04, Dana Ortiz wrote:\n\n{WRONG}",
        f"\n\n-----Original Message-----\nFrom: Dana\nSent: Monday\nTo: Jane\nSubject: Hi\n\n{WRONG}",
        f"\n\nFrom: Dana Ortiz <dana@example.org>\nSent: Monday, November 16\nTo: Jane\nSubject: RE: hi\n\n{WRONG}",
        f"\n\n________________________________\nFrom: Dana Ortiz\nSent: Monday\nTo: Jane\n\n{WRONG}",
        f"\n\n*From:* Dana Ortiz\n*Sent:* Monday\n*To:* Jane\n\n{WRONG}",
        f"\n\n---------- Forwarded message ---------\nFrom: Dana\n\n{WRONG}",
        "\n\n-- \nJane Doe\n+1 555 0100\nThis message and whatever is attached to it is definately for the person named and you was warned!!!",
        "\n\nSent from my iPhone",
        f"\n\n```\n{WRONG}\n```",
        f"\n\n~~~ python\n{WRONG}\n\n{WRONG}\n~~~\n",
    ],
    ids=lambda below: below.strip()[:40],
)
def test_what_others_wrote_is_not_looked_at(below: str) -> None:
    alone, both = review(OWN, engine="embedded"), review(OWN + below, engine="embedded")
    assert _but_devices(both) == _but_devices(alone) and both.text == OWN + below


ELSEWHERE = [
    "Am Mo., 16. Nov. 2026 um 10:04 schrieb Astrid Halvorsen <astrid@example.no>:\n\n> Hallo Rowan, you was definately.",
    "Le lun. 16 nov. 2026 à 09:58, Astrid Halvorsen <astrid@example.no> a écrit :\n> Bonjour, you was definately",
    "El lun, 16 nov 2026 a las 9:58, Astrid (<astrid@example.no>) escribió:\n\n> Hola you was definately",
    "Il giorno lun 16 nov 2026 alle ore 09:58 Astrid Halvorsen <astrid@example.no> ha scritto:\n> ciao you was definately",
    "Op ma 16 nov. 2026 om 09:58 schreef Astrid Halvorsen <astrid@example.no>:\nHallo Rowan, wij zijn you was definately blij.",
    "man. 16. nov. 2026 kl. 09:58 skrev Astrid Halvorsen <astrid@example.no>:\n\nHei Rowan, vi gleder oss you was definately.",
    "pon., 16 lis 2026 o 09:58 Astrid Halvorsen <astrid@example.no> napisał(a):\n> Witam you was definately",
    "po 16. 11. 2026 v 9:58 odesílatel Astrid Halvorsen <astrid@example.no> napsal:\n> Ahoj you was definately",
    "Em seg., 16 de nov. de 2026 às 09:58, Astrid Halvorsen <astrid@example.no>\nescreveu:\n\n> Olá you was definately",
    "16 Kas 2026 Pzt 09:58 tarihinde Astrid <astrid@example.no> şunu yazdı:\n> Merhaba you was definately",
    "пн, 16 нояб. 2026 г. в 09:58, Astrid Halvorsen <astrid@example.no>:\n> Привет you was definately",
    "2026年11月16日(月) 9:58 Astrid Halvorsen <astrid@example.no>:\n> こんにちは you was definately",
    "On 16/11/2026 09:58, Astrid Halvorsen wrote:\n> Hello you was definately",
    "Am 16.11.2026 um 09:58 schrieb Astrid Halvorsen:\n> Hallo you was definately",
    "Von: Astrid Halvorsen <astrid@example.no>\nGesendet: Montag, 16. November 2026 10:04\nAn: Rowan Achebe <rowan@example.com>\nBetreff: Gespräch\n\nHallo Rowan, wir freuen uns you was definately.",
    "De : Astrid Halvorsen <astrid@example.no>\nEnvoyé : lundi 16 novembre 2026 10:04\nÀ : Rowan Achebe\nObjet : Entretien\n\nBonjour you was definately.",
    "Van: Astrid <astrid@example.no>\nVerzonden: maandag 16 november 2026 10:04\nAan: Rowan\nOnderwerp: Gesprek\n\nHallo you was definately",
    "Da: Astrid <astrid@example.no>\nInviato: lunedì 16 novembre 2026 10:04\nA: Rowan\nOggetto: Colloquio\n\nCiao you was definately",
    "-----Ursprüngliche Nachricht-----\nVon: Astrid\nHallo you was definately",
    "-------- Message d'origine --------\nBonjour you was definately",
    "-----Oorspronkelijk bericht-----\nHallo you was definately",
    "________________________________\nFrom: Astrid\nSent: Monday\nTo: Rowan\nyou was definately",
    "Von meinem iPhone gesendet",
    "Envoyé de mon iPhone",
    "Enviado desde mi iPhone",
    "Inviato da iPhone",
    "Verstuurd vanaf mijn iPad",
    "Sendt fra min iPhone",
    "Skickat från min iPhone",
    "Lähetetty iPhonesta",
    "Wysłane z iPhone'a",
    "Sent from my Galaxy",
    "Sent from Outlook for Android",
    "Envoyé de mon appareil Samsung",
    "Enviado do meu Android",
    "Gesendet mit der GMX Mail App",
]  # fmt: skip
"""What mail programs put above and below a reply in other languages."""


@pytest.mark.parametrize("below", ELSEWHERE, ids=lambda below: ascii(below[:30]))
def test_mail_of_other_languages_is_told_by_its_shape(below: str) -> None:
    alone, both = review(OWN, engine="embedded"), review(f"{OWN}\n\n{below}\n", engine="embedded")
    assert _but_devices(both) == _but_devices(alone)


def _but_devices(found: Report) -> list[str]:
    """The rules of what was found, but for the remark that a telephone put a line below."""
    return [one.rule for one in found.issues if one.rule != "leftovers/device"]


@pytest.mark.parametrize(
    "words",
    [
        "You told me three things on 16 November 2026:\n\n- the tide tables hang in the galley\n- every pilot learns the bar",
        "I can start at 9:30 on Monday, and these are my references:\n\nJane Roe, jane@example.com",
        "Telephone: 123 456 7890\nMail: rowan@example.com\nPage: example.com",
        "The app runs on any iPhone and on Android,\nand the crew likes it.",
    ],
    ids=lambda words: words[:20],
)
def test_what_only_looks_like_a_reply_is_the_writers(words: str) -> None:
    text = OWN.replace("the rota.", f"the rota.\n\n{words}")
    assert own(text) == text


def test_what_stands_between_quoted_lines_is_looked_at() -> None:
    text = (
        f"On Mon, Nov 16, 2026 Dana Ortiz wrote:\n> Can you come?\nYes, I recieved it.\n> And on Friday?\nYes.\n\n{OWN}"
    )
    assert "recieved" in own(text) and "Can you" not in own(text) and "wrote" not in own(text)


def test_the_headers_of_the_draft_itself_are_no_quotation() -> None:
    text = f"From: Jane Doe\nTo: Dana Ortiz\nSubject: Thank you\n\n{OWN}"
    assert own(text) == text


def test_a_day_and_wrote_in_a_letter_are_no_quotation() -> None:
    text = OWN.replace("the rota.", "the rota. On Tuesday you wrote:\nplease send the sample.")
    assert own(text) == text


@pytest.mark.parametrize("mark", ["~~~~~~~~", "~~~", "```"])
def test_an_ornament_or_a_fence_that_is_never_closed_hides_nothing(mark: str) -> None:
    draft = f"Dear Dana,\n\n{mark}\n\nThank you for the rota, which I recieve.\n\nKind regards,\nJane Doe"
    assert "harper/spelling" in [one.rule for one in review(draft, engine="embedded").issues]
    assert "harper/spelling" in [
        one.rule for one in review(f"{mark}\n{draft}".replace("```", "~~~"), engine="embedded").issues
    ]


def test_a_gap_to_fill_in_is_no_rule_of_a_signature() -> None:
    assert "leftovers/placeholder" in [one.rule for one in review(OWN.replace("Dana", "____"), engine="none").issues]
    ruled = review(OWN + "\n____________________\nJane Doe | Nurse", engine="none")
    assert "leftovers/placeholder" not in [one.rule for one in ruled.issues]


@given(st.text(alphabet="> -_OnFrom:wrote1\n*a", max_size=200))
def test_blanking_keeps_every_place_and_line(text: str) -> None:
    blanked = own(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for new, old in zip(blanked, text, strict=True))
    assert [place for place, one in enumerate(blanked) if one == "\n"] == [
        place for place, one in enumerate(text) if one == "\n"
    ]


@pytest.mark.parametrize(
    "notice",
    [
        "CONFIDENTIALITY: this e-mail and any attachment is for the addressee only. Please think before you print it.",
        "This message is intended only for the person named above and may be privileged.\nIf it reached you in error, delete it.",
        "Please consider the environment before printing this e-mail.",
        "If you are not the intended recipient, tell the sender and delete this mail at once.",
    ],
)
def test_the_small_print_of_a_company_is_not_the_writers_and_hides_no_sign_off(notice: str) -> None:
    found = [one.rule for one in review(f"{OWN}\n\n{notice}", engine="embedded").issues]
    assert found == [one.rule for one in review(OWN, engine="embedded").issues]


def test_a_letter_that_speaks_of_what_is_confidential_is_read() -> None:
    draft = OWN.replace("\n\nKind", " This message is to say that I recieve confidential files.\n\nKind")
    assert "harper/spelling" in [one.rule for one in review(draft, engine="embedded").issues]


FOOTER = "\n\n-- \nJane Doe (she/her)\nGlazier and dyer, Porthmadog\nT: 01632 960 199 | W: doe-dyes.example.com\nPlease recycel this mail!"


def test_what_stands_below_the_rule_of_a_signed_mail_is_no_part_of_the_letter() -> None:
    facts = {"candidate": {"name": "Jane Doe", "email": "jane@example.com"}, "key_points": [{"about": "the rota"}]}
    alone = review(OWN, facts, engine="embedded").issues
    both = review(OWN + FOOTER, facts, engine="embedded").issues
    assert [one.rule for one in both] == [one.rule for one in alone]


def test_what_a_footer_has_need_not_stand_below_the_name() -> None:
    facts = {"candidate": {"name": "Jane Doe", "email": "jane@example.com"}, "key_points": [{"about": "the rota"}]}
    text = f"{OWN.replace('Jane Doe', 'Jane')}{FOOTER}\njane@example.com"
    rules = {one.rule for one in review(text, facts, engine="none").issues}
    assert not rules & {"structure/signature", "structure/contact", "structure/sign_off"}


def test_a_name_that_stands_only_below_the_rule_signs_the_letter() -> None:
    text = OWN.replace("Kind regards,\n", "Kind regards,\n\n-- \n")
    letter = read(text)
    assert letter.part(letter.block).endswith("Jane Doe") and not letter.footer


@pytest.mark.parametrize("mark", ["Re: ", "SV: ", "AW: Re: ", "Antw: ", "RE[2]: ", "Fwd: "])
def test_the_mark_of_an_answer_is_no_part_of_the_subject(mark: str) -> None:
    letter = read(f"Subject: {mark}the rota\n\n{OWN}")
    assert letter.part(letter.subject) == "the rota"


@pytest.mark.parametrize(
    "said",
    ["See you at **10**.", "I liked *every bay*.", "## Plan", "the cafÃ© is new", "It is new.[RA1]", "R&amp;D"],
)
@pytest.mark.parametrize("marks", [">", "> >", ">>"])
def test_what_a_program_left_in_a_quoted_line_is_not_the_letters(marks: str, said: str) -> None:
    quoted = f"\n\nOn Mon, Nov 16, 2026 at 9:04 AM Dana Ortiz wrote:\n\n{marks} {said}\n"
    text = OWN + quoted
    found = [one.rule for one in review(text, engine="none").issues if one.rule.startswith("leftovers/")]
    mine = review(OWN.replace("the rota.", f"the rota. {said}") + quoted, engine="none")
    assert found == [] and text == review(text, engine="none").text
    assert said[0] == "#" or any(one.rule.startswith("leftovers/") for one in mine.issues)
