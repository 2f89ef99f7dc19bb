"""The words of the pages, written natively in each language rather than translated word by word.

`dates` tells ages and dates, `personal` is what an employee reads (English, Italian, Danish), `desk` what the comms
team reads (English; another language is one more `Desk` value). Words are text: markup is the templates' business.
"""
