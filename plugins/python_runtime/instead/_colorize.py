"""No colours: an error is told in plain text. `traceback` asks for these two names, and for parts of a theme."""


class Plain:
    """A theme with nothing in it, whatever part is asked for."""

    def __getattr__(self, _part: str) -> str:
        return ""


class Theme:
    """The themes that are asked for."""

    traceback = Plain()


def can_colorize(**_options: object) -> bool:
    """Say no."""
    return False


def get_theme(**_options: object) -> Theme:
    """Return the one theme."""
    return Theme()
