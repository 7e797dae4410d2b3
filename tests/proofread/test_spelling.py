"""A sure slip of the fingers is an error, an unknown word at most information, and no suggestion is coarse."""

from __future__ import annotations

import pytest

from thankyou import review
from thankyou.engines.embedded import known
from thankyou.engines.issues import Issue, Severity
from thankyou.facts.models import Interview
from thankyou.proofread.spelling import meant, unswapped

LETTER = "Dear Ms. Ortiz,\n\nThank you for talking with me about the rota. {}\n\nKind regards,\nJane Doe"


def spelling(sentence: str, **more: object) -> list[Issue]:
    found = review(LETTER.format(sentence), engine="embedded", **more).issues  # type: ignore[arg-type]
    return [one for one in found if one.rule == "harper/spelling"]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("helpfull", "helpful"),
        ("wonderfull", "wonderful"),
        ("recieved", "received"),
        ("greatful", "grateful"),
        ("maintainance", "maintenance"),
        ("reitterate", "reiterate"),
        ("oportunity", "opportunity"),
        ("teh", "the"),
        ("experiance", "experience"),
        ("beleive", "believe"),
        ("befor", "before"),
        ("offic", "office"),
        ("welcomming", "welcoming"),
        ("wich", "which"),
    ],
)
def test_a_slip_that_is_surely_one_says_what_was_meant(written: str, right: str) -> None:
    assert meant(written, "en-US") == right
    if written != "wonderfull":  # which a rule of our own marks first
        (issue,) = spelling(f"I saw it {written} again.")
        assert issue.severity is Severity.ERROR and issue.suggestions[0] == right


def test_letters_that_changed_places_in_a_short_word_are_mended_where_one_word_is_meant() -> None:
    wrong, right = "teh adn taht wiht jsut hte thsi knwo", "the and that with just the this know"
    draft = LETTER.format("I saw {} there.")
    for written, meant_ in zip(wrong.split(), right.split(), strict=True):
        assert review(draft.format(written), engine="embedded", fix="safe").text == draft.format(meant_)
    for written in ("hwo", "tiem", "Teh", "“teh”", "form", "te reo", "teh tarik"):  # who or how, time or item
        assert review(draft.format(written), engine="embedded", fix="safe").text == draft.format(written)
    assert not known("teh", "en-GB") and known("te", "en-GB") and unswapped("hwo") is None


@pytest.mark.parametrize(
    "term",
    "nginx pytest numpy brunoise crits cron garde minimap webview dhcp rethrow devtool kubectl pani changie tributejs launchd "
    "textarea platformio oxalation polytene vishing colocate requeued anulosis".split(),
)
def test_an_unknown_word_is_no_error(term: str) -> None:
    assert all(one.severity is Severity.INFORMATION for one in spelling(f"I worked with {term} for a year."))
    assert meant(term, "en-US") is None


def test_a_weekday_or_month_that_is_misspelt_is_an_error_and_a_name_near_one_is_none() -> None:
    for written, right in (
        ("Janurary", "January"),
        ("Wensday", "Wednesday"),
        ("Tuseday", "Tuesday"),
        ("Novemer", "November"),
    ):
        (issue,) = spelling(f"You said that we meet on {written} 4.")
        assert issue.severity is Severity.ERROR and issue.suggestions == (right,)
    for name in ("Augusta", "Augusto", "Mondale", "Marsch"):
        assert all(one.severity is Severity.INFORMATION for one in spelling(f"You said that I meet {name} next."))


def test_a_word_that_is_surely_misspelt_is_only_called_so_where_the_facts_lack_it() -> None:
    facts = {"candidate": {"name": "Jane Doe"}, "interviewers": ["Dana Ortiz"], "key_points": ["the rota"]}
    draft = LETTER.format("You gave me straight anwsers about the rota.")
    found = [
        one
        for one in review(draft, facts, engine="embedded").issues
        if draft[one.span.start : one.span.end] == "anwsers"
    ]
    assert [(one.rule, one.severity) for one in found] == [("harper/spelling", Severity.ERROR)]
    draft = LETTER.format("You gave me straight zeolites about the rota.")
    found = [
        one
        for one in review(draft, facts, engine="embedded").issues
        if draft[one.span.start : one.span.end] == "zeolites"
    ]
    assert [one.rule for one in found] == ["fidelity/added"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The line on the 2nd fl. is the one that worries you.",
        "We kept make-up water under 5 gal./hr. and cut gas use.",
        "I filled a 40 gal. drum and the 3 yo pony drank it.",
        "The valves of rm. 4 and the pkg. of seals came late.",
    ],
)
def test_units_cut_short_are_no_sentence_and_no_slang(sentence: str) -> None:
    found = review(LETTER.format(sentence), engine="embedded").issues
    assert [
        one.rule for one in found if one.severity is not Severity.INFORMATION and one.span.start < one.span.end
    ] == []


def test_a_suggestion_is_a_word_that_people_use() -> None:
    for term in ("crits", "shiznit", "kubectl", "cuntz", "fagg", "assay", "cocque"):
        for issue in spelling(f"I gave {term} twice."):
            assert not {"clits", "shits", "shit", "cunts", "cunt", "fag", "ass", "cock"} & set(issue.suggestions)


def test_part_of_a_hyphenated_word_of_the_trade_is_no_error() -> None:
    assert all(one.severity is Severity.INFORMATION for one in spelling("I worked on a med-surg floor."))


def test_words_of_the_facts_and_of_your_own_list_are_known() -> None:
    facts = Interview.model_validate({"candidate": "Jane Doe", "key_points": ["the zorbl queue"]})
    assert spelling("I read the zorbl queue.") and not spelling("I read the zorbl queue.", interview=facts)
    assert not spelling("I read the zorbls of a zorbl's queue.", words=["Zorbl"])
    assert not spelling("I read the zorbl queue.", words="zorbl, quux")


def test_only_a_sure_slip_is_mended() -> None:
    done = review(LETTER.format("It was helpfull to see nginx and brunoise."), engine="embedded", fix="safe")
    assert "It was helpful to see nginx and brunoise." in done.text and len(done.fixes) == 1


SURE = "oppurtunity oportunity occassion commitee recomendation responsibilty experiance knowlege enviroment seperate recieve adress untill".split()


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you for the {} to talk with you on Thursday about the Charge Nurse role.",
        "I am writing to thank you for the {} to meet the team at Harbor Health last Wednesday.",
        "I wanted to touch base about the {} that you mentioned for the night shift.",
        "At the end of the day, the {} is what counts for the ward round at seven.",
        "Please find attached the {} which you asked for in our long conversation in Leeds.",
    ],
)
def test_a_sure_slip_is_an_error_in_whatever_sentence_it_stands(sentence: str) -> None:
    for word in SURE:
        issues = [one for one in spelling(sentence.format(word)) if one.severity is Severity.ERROR]
        assert len(issues) == 1, word


def test_no_word_that_is_far_is_offered_for_a_term() -> None:
    for term in "nginx dbt grpc kubectl ffmpeg tmux zsh jq kouign guanciale shotcrete fastapi svelte".split():
        assert all(one.suggestions == () for one in spelling(f"We ran {term} beside the old tools."))
    assert spelling("We saw the schedual there.")[0].suggestions[0] == "schedule"


@pytest.mark.parametrize(
    ("closing", "right"),
    [
        ("Yours faithfuly,", "faithfully"),
        ("Kind reguards,", "regards"),
        ("Best wishs,", "wishes"),
        ("Warm regrads,", "regards"),
    ],
)
def test_a_word_of_the_closing_that_is_misspelt_is_an_error_that_says_what_was_meant(closing: str, right: str) -> None:
    text = f"Dear Ms Lee,\n\nThank you for the tour of the mill on Tuesday.\n\n{closing}\nMaya Cole\n"
    (found,) = [one for one in review(text, engine="embedded").issues if one.rule == "harper/spelling"]
    assert (found.severity, found.suggestions) == (Severity.ERROR, (right,))


@pytest.mark.parametrize(
    "closing", ["Mit freundlichen Grüßen,", "Ngā mihi,", "Respectfully yours,", "Cheers,", "Namaste,"]
)
def test_a_closing_of_any_kind_is_no_misspelling(closing: str) -> None:
    text = f"Dear Ms Lee,\n\nThank you for the tour of the mill on Tuesday.\n\n{closing}\nMaya Cole\n"
    assert [one for one in review(text, engine="embedded").issues if one.rule == "harper/spelling"] == []


def test_a_word_that_letters_of_this_genre_are_full_of_is_meant_sooner_than_elsewhere() -> None:
    assert meant("sincerly", "en-US") == "sincerely"
