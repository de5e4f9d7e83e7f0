"""The door to every role-play, alone or with others."""

from askwell.rooms.house import Denied, Forbidden
from askwell.rooms.live import RoomPlan, SeatLink
from askwell.rooms.rooms import Rooms

__all__ = ["Denied", "Forbidden", "RoomPlan", "Rooms", "SeatLink"]
