"""What an author writes: models, loading with errors that name the line, the format's schema."""
