"""Labelled lines, how well a scorer agrees with them, and how a table of weights is made of them.

Decides what a labelled line is and which figures are taken. Must not know a play, a room or a
socket.
"""
