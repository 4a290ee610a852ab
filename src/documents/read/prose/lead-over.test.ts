import { describe, expect, it } from 'vitest';
import { leadsInTitle, leadsSaid } from './lead-over.ts';

describe('the leads in a title', () => {
  it.each([
    ['Priority 1: Homes (Lead: Ann Bell, Otterby Council)', 'Ann Bell, Otterby Council'],
    ['Homes – led by the Otterby Trust, to be finished by June 2027', 'Otterby Trust'],
    ['Homes [Lead organisation: Otterby Council; deadline: June 2027]', 'Otterby Council'],
    ['Homes (Lead: Otterby Council. Deadline: June 2027)', 'Otterby Council'],
    ['Homes – lead officer Ann Bell – by June 2027', 'Ann Bell'],
    ['Homes (owner: Otterby Trust by June 2027)', 'Otterby Trust'],
    ['Leading well (by June 2027)', null],
    ['Lead pipes: mending them', null],
    ['Homes (led by what tenants say)', null],
    ['Homes – work led by June 2027', null],
  ])('%s: %s', (title, expected) => {
    expect(leadsInTitle(title)).toBe(expected);
  });
});

describe('the leads in a line of prose', () => {
  it.each([
    ['Otterby Council leads on every action in this section.', 'Otterby Council'],
    ['Otterby Council is responsible for all of the steps below and will report on them.', 'Otterby Council'],
    ['The following actions are the responsibility of the Otterby Trust.', 'Otterby Trust'],
    ['All of these are led by Otterby Trust, to be finished by May 2027.', 'Otterby Trust'],
    [
      'Unless a line says otherwise, the lead is Otterby Trust and everything is due by May 2027.',
      'Otterby Trust',
    ],
    ['Unless stated otherwise the lead is Otterby Trust and the deadline is May 2027.', 'Otterby Trust'],
    ['Lead for this theme: Otterby Trust', 'Otterby Trust'],
    ['Otterby Council leads the county in sport.', null],
    ['The Council is responsible for roads.', null],
    ['Otterby Council leads on this plan.', null],
    ['Otterby Trust is responsible for all sport in the county.', null],
    ['All of us were led by what we heard.', null],
  ])('%s: %s', (text, expected) => {
    expect(leadsSaid(text)).toBe(expected);
  });
});
