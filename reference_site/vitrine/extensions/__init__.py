"""Extensions: installed, active or not; a gate for what they bring."""
