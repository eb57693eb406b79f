"""Knowledge of the script: fold, words, clitics, phrases, numbers, calendar. Plain functions, no store, no config."""
