"""A plan printed as a page that needs no script: whom to see, the week, why each item is there, what is left out."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.knowledge_pages.book import Book, bullets, listed, rows, section, stacked
from plugins.planner_page.markup import Html, join, tag
from pyengine.model import Template
from pyengine.plan import Item, LeftOut, Plan, Week, Why
from pyengine.sentences import step_sentence

SHOWN_FIRST = 3
LONGEST_LIST = 7


def printed(book: Book, plan: Plan) -> str:
    """Return a plan as the sections of a page, in the order in which a reader needs them."""
    say = book.words.say
    return stacked(
        section(say("example.outcome"), tag("p", tag("strong", say(f"outcome.{plan.outcome}")), class_="outcome")),
        section(say("example.next"), bullets(_refers(book, plan))),
        section(say("example.today"), bullets(_today(book, plan))),
        *(_week(book, plan.week) if plan.week else ()),
        section(say("example.ask"), bullets(_asks(book, plan))),
        section(say("example.out"), *_left_out(book, plan)),
        section(say("example.notices"), *_notices(book, plan)),
        section(say("example.sources"), _sources(book, plan)),
    )


def _refers(book: Book, plan: Plan) -> Iterator[Html]:
    for refer in plan.refers:
        rule = book.knowledge.rules[refer.rule]
        when, who = book.knowledge.whens[refer.when].says, book.knowledge.whos[refer.who].name
        yield join(
            tag("strong", f"{when}: {who}."),
            f" {rule.grounds.because} ",
            tag("span", book.rule_link(refer.rule), class_="quiet"),
        )


def _today(book: Book, plan: Plan) -> Iterator[Html]:
    for name in plan.today:
        offer = book.knowledge.offers[name]
        heading = tag("a", offer.heading, href=book.links.page(offer.link)) if offer.link else offer.heading
        yield join(tag("strong", heading), f". {' '.join(offer.says)}")


def _week(book: Book, week: Week) -> Iterator[str]:
    say, template = book.words.say, book.knowledge.templates[week.template]
    items = {item.item: item for item in week.items}
    days = (
        (
            say(f"day.{day.day}"),
            bullets(
                join(
                    tag("strong", template.sessions[s.session].name),
                    f" ({_minutes(book, s.minutes)}): ",
                    listed(_name(book, items[name]) for name in s.items),
                )
                for s in day.sessions
            )
            or say("example.rest"),
        )
        for day in week.days
    )
    yield section(
        say("example.week"),
        tag("p", say("example.week-kind"), book.week_link(template.id), ". ", template.grounds.because),
        tag("p", say("example.horizon", weeks=week.horizon_weeks, minutes=week.minutes_per_week)),
        rows(days),
    )
    yield section(say("example.items"), *(_item(book, template, item) for item in week.items))
    yield section(say("example.unfilled"), bullets(_unfilled(book, week)))


def _minutes(book: Book, minutes: int) -> str:
    return book.words.say("example.minutes-one" if minutes == 1 else "example.minutes", minutes=minutes)


def _name(book: Book, item: Item) -> Html:
    link = book.exercise_link(item.exercise)
    return join(link, f" ({book.words.say(f'example.side-{item.side}')})") if item.side else link


def _item(book: Book, template: Template, item: Item) -> Html:
    say = book.words.say
    exercise = book.knowledge.exercises[item.exercise]
    step = exercise.steps[item.step]
    slots = {(place.session, place.slot) for place in item.slots}
    reasons = dict.fromkeys(
        slot.says for session in template.sessions.values() for slot in session.slots if (session.id, slot.id) in slots
    )
    often = "times-one" if item.sessions_per_week == 1 else "times"
    times = say(f"example.{often}", times=item.sessions_per_week, minutes=_minutes(book, item.minutes))
    return tag(
        "section",
        tag("h3", _name(book, item)),
        tag("p", tag("strong", step_sentence(exercise, step)), f" {step.says or ''} {times}"),
        tag("p", " ".join(reasons)),
        _by_rules(book, say("example.seeks"), item.aims),
        _by_rules(book, say("example.held"), item.capped_by),
        class_="item",
    )


def _by_rules(book: Book, said: str, rules: tuple[str, ...]) -> Html | None:
    return tag("p", said, listed(map(book.rule_link, rules)), ".", class_="quiet") if rules else None


def _unfilled(book: Book, week: Week) -> Iterator[Html]:
    for place in week.unfilled:
        said = book.words.say("example.unfilled-one", goal=book.knowledge.goals[place.goal].name)
        rules = listed(map(book.rule_link, place.rules))
        yield join(said, " ", rules, "." if rules else None)


def _asks(book: Book, plan: Plan) -> Iterator[Html]:
    say = book.words.say
    for ask in plan.ask:
        thing = book.knowledge.things[ask.thing]
        who = f" ({book.knowledge.whos[ask.who].name})" if ask.who else ""
        opened = listed(map(book.exercise_link, ask.would_open))
        yield join(
            tag("strong", thing.question or thing.says),
            who,
            " ",
            join(say("example.would-open"), opened, ".") if opened else say("example.would-open-none"),
        )


def _left_out(book: Book, plan: Plan) -> Iterator[Html]:
    """Yield what is left out, by the reason that fits this person most; the groups that hold most come first."""
    groups: dict[Why, list[LeftOut]] = {}
    for out in plan.left_out:
        groups.setdefault(_first(book, out), []).append(out)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    shown = [_group(book, why, found) for why, found in ordered]
    yield from shown[:SHOWN_FIRST]
    if rest := shown[SHOWN_FIRST:]:
        yield tag("details", tag("summary", book.words.say("example.out-rest", count=len(rest))), *rest)


def _first(book: Book, out: LeftOut) -> Why:
    """Return the reason to name first: one that names a finding of this person, stripped to its rule or its thing."""

    def is_general(why: Why) -> bool:
        if why.rule is None:
            return True
        holds_when = book.knowledge.rules[why.rule].holds_when
        return not (holds_when.any_of or holds_when.all_of)

    found = min(out.why, key=is_general)
    return Why(rule=found.rule, kind="", axis=None, level=None, thing=None if found.rule else found.thing)


def _group(book: Book, why: Why, found: list[LeftOut]) -> Html:
    names = tag("ul", *(_out(book, why, out) for out in found))
    if len(found) > LONGEST_LIST:
        names = tag("details", tag("summary", book.words.say("example.out-count", count=len(found))), names)
    return tag("div", tag("p", _reason(book, why)), names, class_="left-out")


def _reason(book: Book, why: Why) -> Html:
    say = book.words.say
    if why.rule is None:
        return tag("strong", say("example.equipment", thing=book.thing(why.thing or "")))
    rule = book.knowledge.rules[why.rule]
    return join(tag("strong", rule.grounds.because), " ", tag("span", book.rule_link(rule.id), class_="quiet"))


def _out(book: Book, first: Why, out: LeftOut) -> Html:
    say = book.words.say
    others = dict.fromkeys(why.rule for why in out.why if why.rule and why.rule != first.rule)
    return tag(
        "li",
        book.exercise_link(out.exercise),
        f" ({say(f'example.side-{out.side}')})" if out.side else None,
        join(". ", say("example.out-instead"), book.exercise_link(out.instead), ".") if out.instead else None,
        _by_rules(book, say("example.also"), tuple(others)),
    )


def _notices(book: Book, plan: Plan) -> Iterator[Html]:
    for told in plan.notices:
        notice = book.knowledge.notices[told.notice]
        said = bullets(notice.says)
        yield tag("details", tag("summary", notice.heading), said, class_="said-along")


def _sources(book: Book, plan: Plan) -> Html | None:
    """Return the sources behind the week, its items, the referrals and the notices."""
    cites = [cite for rule in plan.refers for cite in book.knowledge.rules[rule.rule].grounds.cites]
    cites += [cite for told in plan.notices for cite in book.knowledge.notices[told.notice].grounds.cites]
    if plan.week:
        cites += book.knowledge.templates[plan.week.template].grounds.cites
        cites += [cite for item in plan.week.items for cite in book.knowledge.exercises[item.exercise].cites]
    names = dict.fromkeys(cite.partition("#")[0] for cite in cites)
    return bullets(
        join(
            tag("a", source.short, href=book.links.source(name)),
            ". ",
            tag("span", book.strength(source.kind, source.reading), class_="quiet"),
        )
        for name, source in ((name, book.knowledge.sources[name]) for name in names)
    )
