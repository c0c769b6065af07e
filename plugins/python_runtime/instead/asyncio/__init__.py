"""No event loop: nothing here ever waits. The runtime looks for this one name as it starts."""


def get_event_loop() -> None:
    """Raise, in the place of waiting for ever."""
    raise RuntimeError("There is no event loop in this library.")
