/** Headings of columns of events: `Event`, `Task or event`, `Session title`, `In the diary`. */
const EVENT = 'event|session|workshop|happening|occasion|engagement|visit|gathering';
const EVENTS = new RegExp(
  `^(?:(?:key|planned|main|public|community|consultation|engagement|our|(?:name|title|type) of|the) )*(?:(?:tasks?|activit(?:y|ies)|meetings?) (?:or|and) )?(?:${EVENT})s?(?: (?:or|and) (?:${EVENT}|task|activit(?:y|ie)|meeting)s?)?(?: (?:title|name|details?|description))?$|^(?:in|on) (?:the|our) (?:diary|calendar)$`,
);

/** True for a heading, in plain words, of a column of events. */
export const namesEvents = (heading: string): boolean => EVENTS.test(heading);
