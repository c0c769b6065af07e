"""The map of the questions on a page: a list that reads in order by itself, with lines drawn beside it."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.knowledge_pages.book import Book, bullets, listed, rows, section, stacked
from plugins.knowledge_pages.question_map import Opening, QuestionMap, Stopping, map_of
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Rule
from pyengine.plan import OUTCOMES
from pyengine.sentences import condition_phrase

FEW = 3
"""Up to how many answers that open something stand open."""
LANE = 11
"""How far apart two lines lie, in CSS pixels."""
START, TURN_OUT, TURN_BACK = 2, 55, 45
"""In percent of a row's height: where the main line begins, where a branch leaves its line, where it turns back."""


def page(book: Book) -> str:
    """Return the map, what stops by several answers, and what comes out, as Markdown."""
    say, found = book.words.say, map_of(book.knowledge)
    style = tag("link", rel="stylesheet", href=f"{book.links.root}assets/css/question-map.css")
    items = (_row(book, found, number) for number in range(len(found.rows)))
    return stacked(
        style,
        section(
            say("map.questions"),
            tag("ol", *items, _end(book, found), class_="question-map"),
            anchor="questions",
            searched=False,
        ),
        section(
            say("map.together"),
            tag("p", say("map.together-lead")),
            bullets(_rule(book, rule) for rule in found.together),
            anchor="together",
            searched=False,
        ),
        section(
            say("map.partly"),
            tag("p", say("map.partly-lead")),
            bullets(_rule(book, rule) for rule in found.partly),
            anchor="partly",
            searched=False,
        ),
        section(
            say("map.outcomes"),
            rows((say(f"map.outcome-{name}"), say(f"outcome.{name}")) for name in OUTCOMES),
            anchor="outcomes",
            searched=False,
        ),
        section(say("map.weeks"), tag("p", say("map.weeks-lead")), _weeks(book), anchor="weeks", searched=False),
    )


def _row(book: Book, found: QuestionMap, number: int) -> Html:
    say, row = book.words.say, found.rows[number]
    mark = tag("span", class_=f"map-node lane-{row.lane}", aria_hidden="true")
    asked = join(say("map.after"), _numbers(row.opened_by), ".") if row.opened_by else say("map.always")
    kind = say("map.many" if row.question.kind == "many" else "map.one", count=len(row.question.answers))
    return tag(
        "li",
        _lines(found, number),
        mark,
        tag(
            "div",
            tag("h3", f"{number + 1}. {row.question.asks}", id=f"map-{number + 1}"),
            tag("p", asked, f" {kind}", class_="quiet"),
            *(_stopping(book, stopping) for stopping in row.stoppings),
            *(_opening(book, opening) for opening in row.openings),
            class_="map-question",
        ),
    )


def _end(book: Book, found: QuestionMap) -> Html:
    say = book.words.say
    return tag(
        "li",
        _drawn(found, [_path(f"M{LANE / 2:g} 0V10", "map-main")]),
        tag("span", class_="map-node map-end", aria_hidden="true"),
        tag(
            "div",
            tag("h3", say("map.end")),
            tag("p", say("map.end-says"), " ", tag("a", say("map.end-link"), href="#outcomes")),
            class_="map-question",
        ),
    )


def _numbers(places: Iterable[int]) -> Html:
    return listed(tag("a", str(place + 1), href=f"#map-{place + 1}") for place in places) or Html("")


def _stopping(book: Book, stopping: Stopping) -> Html:
    """Return how an answer leaves the map: what is said at once, and after which answers."""
    says = book.knowledge.whens[stopping.when].says
    rules = listed(map(book.rule_link, stopping.rules))
    return tag(
        "div",
        tag("p", tag("strong", f"{says}."), f" {book.words.say('map.after-answers')}"),
        bullets(answer.says for answer in stopping.answers),
        tag("p", book.words.say("map.by-rules"), rules, ".", class_="quiet"),
        class_=f"map-stop map-{stopping.when}",
    )


def _opening(book: Book, opening: Opening) -> Html:
    """Return which questions some answers open; many answers are folded up."""
    say = book.words.say
    what = say("map.opens" if len(opening.opens) > 1 else "map.opens-one")
    answers = bullets(answer.says for answer in opening.answers)
    if len(opening.answers) > FEW:
        count = say("map.answers", count=len(opening.answers))
        return tag(
            "div",
            tag("p", what, _numbers(opening.opens), "."),
            tag("details", tag("summary", count), answers),
            class_="map-opens",
        )
    return tag("div", tag("p", what, _numbers(opening.opens), say("map.after-these")), answers, class_="map-opens")


def _rule(book: Book, rule: Rule) -> Html:
    refer, condition = rule.refer, condition_phrase(book.knowledge, rule.holds_when)
    when = book.knowledge.whens[refer.when].says if refer else ""
    unless = book.words.say("map.unless", thing=book.thing(refer.without)) if refer and refer.without else ""
    return join(tag("strong", f"{when}."), f" {condition}{unless}. ", book.rule_link(rule.id))


def _weeks(book: Book) -> Html | None:
    """Return the kinds of week, the most careful first, each with whom it is for."""
    templates = sorted(book.knowledge.templates.values(), key=lambda template: -template.rank)
    steps = (
        tag("li", book.week_link(t.id), f": {condition_phrase(book.knowledge, t.holds_when)}.") for t in templates
    )
    return tag("ol", *steps)


def _lines(found: QuestionMap, number: int) -> Html:
    """Return the lines beside a row. They stretch with it; what they say stands in words as well."""
    main = LANE / 2
    paths = [_path(f"M{main:g} {0 if number else START}V100", "map-main")]
    for branch in found.branches:
        x, home = main + branch.lane * LANE, main + found.rows[branch.first].lane * LANE
        kind = f"map-branch lane-{branch.lane}"
        if number == branch.first:
            paths.append(_path(f"M{home:g} {TURN_OUT}C{home:g} 85 {x:g} 70 {x:g} 100", kind))
        elif number == branch.last:
            paths.append(_path(f"M{x:g} 0V{TURN_BACK}C{x:g} 80 {main:g} 70 {main:g} 100", kind))
        elif branch.first < number < branch.last:
            paths.append(_path(f"M{x:g} 0V100", kind))
    return _drawn(found, paths)


def _drawn(found: QuestionMap, paths: Iterable[Html]) -> Html:
    width = found.lanes * LANE
    return tag(
        "svg",
        *paths,
        class_="map-lines",
        viewBox=f"0 0 {width} 100",
        preserveAspectRatio="none",
        width=width,
        aria_hidden="true",
        focusable="false",
    )


def _path(way: str, kind: str) -> Html:
    return tag("path", d=way, class_=kind, vector_effect="non-scaling-stroke")
