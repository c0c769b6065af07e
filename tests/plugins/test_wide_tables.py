"""Every table can be scrolled without a mouse, and says what it is."""

from plugins.wide_tables.boxes import boxed

PERMALINK = '<a class="headerlink" href="#x" title="Link to this section">#</a>'


def test_a_table_gets_a_box_named_after_its_section() -> None:
    """The box takes the focus and its name carries the heading's words, not its permalink."""
    html = boxed(f'<h2 id="x">Doses &amp; <em>rest</em>{PERMALINK}</h2>\n<p>So:</p>\n<table>\n<tr></tr>\n</table>')
    assert html.endswith(
        '<div class="wide-table" role="region" tabindex="0" aria-label="Table 1: Doses &amp; rest">\n'
        "<table>\n<tr></tr>\n</table>\n</div>"
    )


def test_two_tables_of_one_section_have_two_names() -> None:
    """A list of regions would be of no use if all had the same name."""
    html = boxed("<h2>A</h2><table></table><table></table>")
    assert 'aria-label="Table 1: A"' in html
    assert 'aria-label="Table 2: A"' in html


def test_a_table_in_its_authors_box_is_left_alone() -> None:
    """One box is enough."""
    html = '<div class="wide-table" role="region" tabindex="0" aria-label="B">\n<table>\n</table>\n</div>'
    assert boxed(html) == html
