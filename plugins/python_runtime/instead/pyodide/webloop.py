"""No event loop is set up: see `asyncio` beside this."""  # noqa: INP001 - the folder is the runtime's


def _initialize_event_loop() -> None:
    """Do nothing, as the runtime starts."""
