"""Disagreeing with a rule takes one link, and asks nothing of any network until it is followed."""

import dataclasses
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from plugins.knowledge_pages import challenge
from plugins.knowledge_pages.site import Pages
from pyengine.model import Knowledge
from pyengine.sentences import rule_sentence
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "site_url, said, expected",
    [
        ("https://someone.github.io/bonewise/", "", "https://github.com/someone/bonewise"),
        ("https://bones.example/", "https://github.com/someone/bonewise/", "https://github.com/someone/bonewise"),
        ("https://bones.example/", "", ""),
        ("https://someone.github.io/", "", ""),
        ("https://someone.github.io.example/bonewise/", "", ""),
        ("", "", ""),
    ],
)
def test_where_the_project_lives_is_told_or_read_from_the_site_s_address(
    site_url: str, said: str, expected: str
) -> None:
    """What is said goes first; a project's page on GitHub Pages tells its repository; nothing else is guessed."""
    assert challenge.repository_of(site_url, said) == expected


def test_a_challenge_opens_the_form_for_something_wrong_with_the_rule_filled_in(
    pages: Pages, knowledge: Knowledge
) -> None:
    """The form for what is wrong or unsafe comes first, and its fields already name the rule and what it says."""
    book = dataclasses.replace(pages.book, repository="https://github.com/someone/bonewise")
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / challenge.FORM).read_text(encoding="utf-8"))
    fields = {part["id"] for part in form["body"] if "id" in part}
    for rule in knowledge.rules.values():
        link = challenge.link(book, rule)
        address = urlsplit(link.partition('href="')[2].partition('"')[0].replace("&amp;", "&"))
        asked = {name: values[0] for name, values in parse_qs(address.query).items()}
        assert address.path == "/someone/bonewise/issues/new"
        assert asked["template"] == challenge.FORM
        assert {"where", "what"} <= fields
        assert rule.id in asked["title"]
        assert rule.id in asked["where"]
        assert asked["what"] == rule_sentence(knowledge, rule)
        assert 'rel="noreferrer"' in link
        assert len(address.geturl()) < 8000


def test_without_a_repository_the_link_says_how_to_challenge(pages: Pages, knowledge: Knowledge) -> None:
    """A copy of the site that does not know its project leads to the page that tells how to disagree."""
    book = dataclasses.replace(pages.book, repository="")
    rule = next(iter(knowledge.rules.values()))
    assert 'href="for-professionals/#how-to-challenge-a-rule"' in challenge.link(book, rule)
