"""Operations of « Configurer » in a real browser."""
