"""Pure: recorded events to what people read afterwards."""
