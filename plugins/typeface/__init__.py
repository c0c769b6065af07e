"""Atkinson Hyperlegible Next, drawn for people with low vision, served from the site's own address."""
