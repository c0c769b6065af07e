"""The promise that answers stay in the browser, held by the browser itself: a policy in the head of every page."""
