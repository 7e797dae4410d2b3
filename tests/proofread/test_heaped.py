"""Words in a heap are found; one of them by itself is not."""

from __future__ import annotations

import pytest

from thankyou.proofread.heaped import Heap, found, heaps

each_heap = pytest.mark.parametrize("heap", heaps(), ids=lambda heap: heap.name)


def names(sentence: str) -> list[str]:
    return [heap.id for heap, _, _ in found(sentence)]


@each_heap
def test_a_heap_marks_its_sentences(heap: Heap) -> None:
    assert [sentence for sentence in heap.marks if heap.id not in names(sentence)] == []


@each_heap
def test_a_heap_passes_its_sentences(heap: Heap) -> None:
    assert [sentence for sentence in heap.passes if names(sentence)] == []


def test_it_is_marked_from_the_first_word_to_the_last() -> None:
    sentence = "I am wildly, madly enthusiastic about your turbines."
    assert [sentence[start:end] for _, start, end in found(sentence)] == ["wildly, madly enthusiastic"]


def test_words_of_the_facts_weigh_nothing() -> None:
    assert found("I adore your choir.", "i adore the choir") == ()


def test_words_in_quotation_marks_weigh_nothing() -> None:
    assert found('You called it "utterly magnificent" and I agree.') == ()
