"""The browser that the tests use hears what it should: a test of the tests."""

from playwright.sync_api import Browser

from tests.support import browsing, serving


def test_errors_of_every_kind_are_heard(chromium: Browser, served: serving.Served) -> None:
    """An error on the console, one that nobody caught, a file that is missing and another origin are all noted."""
    with browsing.reader(chromium, served.url) as person:
        page = person.open()
        page.evaluate("console.error('said aloud')")
        page.evaluate("setTimeout(() => { throw new Error('fell through') })")
        page.evaluate("fetch('no-such-file')")
        page.evaluate("Promise.reject(new Error('left alone')) && null")
        other = person.context.new_page()
        other.goto("about:blank")
        other.evaluate("fetch('http://127.0.0.2:9/', { mode: 'no-cors' }).catch(() => null)")
        page.wait_for_timeout(100)
        heard = "\n".join(person.complaints.console_errors)
        assert [word for word in ("said aloud", "fell through", "404", "left alone") if word not in heard] == []
        assert person.complaints.foreign_requests == ["http://127.0.0.2:9/"]


def test_a_quiet_page_leaves_nothing_to_complain_of(chromium: Browser, served: serving.Served) -> None:
    """Ordinary loading is neither an error nor foreign."""
    with browsing.reader(chromium, served.url) as person:
        person.open().wait_for_timeout(100)
        assert person.complaints.console_errors == []
        assert person.complaints.foreign_requests == []
