"""The FastAPI app: sockets, HTTP, tickets, static files. Where errors become messages."""
