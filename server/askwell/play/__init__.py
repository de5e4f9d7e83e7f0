"""The rules of one role-play. Pure: no await, no clock, no chance, no logging, no I/O."""
