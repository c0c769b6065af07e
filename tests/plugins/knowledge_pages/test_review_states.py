"""The review log says what the knowledge's files say of themselves."""

from dataclasses import replace
from html import unescape

from plugins.knowledge_pages.review_states import states
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge


def test_the_log_counts_the_exercises_of_each_state_and_names_the_drafts(pages: Pages, knowledge: Knowledge) -> None:
    """One exercise made a draft is counted as one more, and its page is linked."""
    drafts = [name for name, exercise in knowledge.exercises.items() if exercise.review == "draft"]
    first, second = [name for name in knowledge.exercises if name not in drafts][:2]
    before, after = (_with_drafts(pages, knowledge, made) for made in ([first], [first, second]))
    say = pages.book.words.say
    assert say("states.count", count=len(drafts) + 1, state=say("review.draft")) in before
    assert say("states.count", count=len(drafts) + 2, state=say("review.draft")) in after
    assert pages.book.exercise_link(second) not in before
    assert pages.book.exercise_link(second) in after


def test_a_state_that_no_exercise_has_is_not_counted(pages: Pages, knowledge: Knowledge) -> None:
    """Where nothing is a draft, the log says no more of drafts."""
    checked = {name: replace(exercise, review="checked") for name, exercise in knowledge.exercises.items()}
    said = states(replace(pages.book, knowledge=replace(knowledge, exercises=checked)))
    say = pages.book.words.say
    assert say("states.count", count=len(checked), state=say("review.checked")) in said
    assert say("states.count", count=0, state=say("review.draft")) not in said


def _with_drafts(pages: Pages, knowledge: Knowledge, names: list[str]) -> str:
    made = {name: replace(knowledge.exercises[name], review="draft") for name in names}
    book = replace(pages.book, knowledge=replace(knowledge, exercises={**knowledge.exercises, **made}))
    return states(book)


def test_the_log_says_the_state_of_the_strength_estimate_and_what_was_compared(
    pages: Pages, knowledge: Knowledge
) -> None:
    """The strength estimate's state stands there in words, with the note of whoever compared it."""
    tool = knowledge.strength_tool
    assert tool is not None
    for state in ("draft", "checked", "reviewed"):
        made = replace(knowledge, strength_tool=replace(tool, review=state, review_note="Every line & number."))
        said = unescape(states(replace(pages.book, knowledge=made)))
        assert said.endswith(
            f'{pages.book.words.say(f"review.{state}")}<p class="quiet">Every line & number.</p></dd></div></dl>'
        )
