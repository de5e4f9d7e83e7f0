"""Askwell: a practice floor for people who sell and people who coach."""

__version__ = "0.1.0"
