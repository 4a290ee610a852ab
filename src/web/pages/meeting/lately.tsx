/** Who came to the meetings of the last five months: organisations down, meetings across (R71). */
import { longDay } from '../../../domain/day.ts';
import type { MeetingsPage } from '../../../views/meeting/meetings-page.ts';
import { entryAddress, meetingAddress } from '../../addresses.ts';
import { meetings as words } from '../../words/meeting.ts';

export function Lately({ page }: { page: MeetingsPage }) {
  const { meetings, rows } = page.attendance;
  if (rows.length === 0) return null;
  return (
    <div>
      <h2 id="lately">{words.lately}</h2>
      <p>{words.latelyIntro}</p>
      {/* It scrolls sideways by itself, so it can be reached by keyboard. */}
      <section class="sheet scrolls" tabindex={0} aria-labelledby="lately">
        <table class="lately">
          <caption class="unseen">{words.lately}</caption>
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              {meetings.map((one) => (
                <th key={one.id} scope="col">
                  <a href={meetingAddress(page.plan.slug, one.id)}>{longDay(one.on)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.partyId}>
                <th scope="row">
                  <a href={entryAddress(row.partyId)}>{row.name}</a>
                </th>
                {meetings.map((one, n) => (
                  <td key={one.id} class="number">
                    {one.attendance.length === 0 ? (
                      <>
                        <span class="unseen">{words.gap}</span>
                        <span aria-hidden="true">?</span>
                      </>
                    ) : row.people[n] ? (
                      row.people[n]
                    ) : (
                      <>
                        <span class="unseen">{words.nobody}</span>
                        <span aria-hidden="true">–</span>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
