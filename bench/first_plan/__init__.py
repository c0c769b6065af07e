"""From navigation to the first plan shown: the built site against a page that starts the engine the documented way.

Both pages are visited in turn by one Chromium with a fresh profile each time; a ratio is the median of the pairs'
ratios, so that a noisy machine disturbs both sides alike. The figures also go to a file that the site can show.
"""

from __future__ import annotations

from bench.first_plan.running import rows

__all__ = ["rows"]
