"""Search engine fields and their analysis (the extension « référencement »)."""
