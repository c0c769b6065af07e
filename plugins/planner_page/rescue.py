"""What the planner page says when its script does not come: printed hidden, shown by a few lines in the page itself."""

from __future__ import annotations

from plugins.planner_page.markup import Html, tag
from plugins.planner_page.press import Press

SCRIPT = Html(
    "{const p=document.currentScript.parentElement,"
    't=()=>{p.dataset.started||(p.querySelector(".planner-broken").hidden=false)};'
    'addEventListener("error",e=>{(e.error||e.target.type=="module")&&setTimeout(t,2e3)},true);'
    "setTimeout(t,2e4)}"
)
"""Two seconds after a module failed, or after twenty without the planner; a planner that comes later hides it again."""


def box(press: Press) -> Html:
    """Return the words, another try, and what helps without script: the questions below them, examples, paper."""
    words, root = press.words, press.links.root
    return tag(
        "div",
        tag("p", tag("strong", words.say("broken.said")), " ", words.say("broken.below")),
        tag(
            "ul",
            tag("li", tag("a", words.say("failed.reload"), href="")),
            tag("li", tag("a", words.say("wait.examples"), href=f"{root}planner/examples/")),
            tag("li", tag("a", words.say("broken.paper"), href=f"{root}tools/paper-questionnaire/")),
        ),
        class_="planner-broken",
        role="alert",
        hidden=True,
    )


def script() -> Html:
    """Return the lines that show it; the policy lists their hash."""
    return tag("script", SCRIPT)
