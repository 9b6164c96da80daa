"""What both faces share: identity, media library, rich text, exam bar."""
