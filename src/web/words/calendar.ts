/** The words of the calendars given out of a plan. */
export const calendar = {
  title: 'In your own calendar',
  intro: (days: number): string =>
    `Outlook, Google Calendar and phones can follow the plan: the last day of each open action, each milestone, and the plan’s meetings and reviews: ${days} ${days === 1 ? 'day' : 'days'} today. When a day is moved here, it moves there.`,
  private:
    'Nobody can guess the address, and whoever has it can read these days without signing in. Withdraw it when it should end.',
  give: 'Give out a calendar',
  name: 'Whose calendar is it for?',
  nameHint: 'A name that you will know it by, such as “Ann’s phone”.',
  who: 'What goes into it',
  everybody: 'The whole plan',
  make: 'Make the address',
  made: 'The address is made',
  madeDo:
    'Copy it now: it is shown only this once. In your calendar choose “subscribe” or “add from the internet”, and paste it.',
  address: 'Address of the calendar',
  back: 'Done',
  given: 'Given out',
  none: 'No calendar has been given out yet.',
  since: 'since',
  withdrawn: 'Withdrawn',
  withdraw: 'Withdraw',
  withdrawNamed: (name: string): string => `Withdraw the calendar of ${name}`,
} as const;
