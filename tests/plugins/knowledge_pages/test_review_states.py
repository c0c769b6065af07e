"""The review log says what the knowledge's files say of themselves."""

from dataclasses import replace
from html import unescape

from plugins.knowledge_pages.review_states import states
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge


def test_the_log_counts_the_exercises_of_each_state_and_names_the_drafts(pages: Pages, knowledge: Knowledge) -> None:
    """One exercise made a draft is counted as one more, and its page is linked."""
    drafts = {name for name, exercise in knowledge.exercises.items() if exercise.review == "draft"}
    name = next(name for name in knowledge.exercises if name not in drafts)
    changed = {**knowledge.exercises, name: replace(knowledge.exercises[name], review="draft")}
    before = states(pages.book)
    after = states(replace(pages.book, knowledge=replace(knowledge, exercises=changed)))
    say = pages.book.words.say
    assert say("states.count", count=len(drafts), state=say("review.draft")) in before
    assert say("states.count", count=len(drafts) + 1, state=say("review.draft")) in after
    assert pages.book.exercise_link(name) not in before
    assert pages.book.exercise_link(name) in after


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
