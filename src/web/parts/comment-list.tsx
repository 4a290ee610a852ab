/** Comments that came with edited copies: who wrote them, when, in which file, about which words. */
import { longDay } from '../../domain/day.ts';
import type { Comment } from '../../store/import/proposals.ts';
import { actionAddress } from '../addresses.ts';
import { proposals as words } from '../words/proposals.ts';

type CommentListProps = {
  comments: readonly Comment[];
  title: string;
  /** Where the list is of a whole plan: each comment says of which action it is. */
  place?: { slug: string; codes: ReadonlyMap<string, string> };
};

export function CommentList({ comments, title, place }: CommentListProps) {
  if (comments.length === 0) return null;
  return (
    <section class="comments">
      <h2>{title}</h2>
      <ul>
        {comments.map((comment) => {
          const code = comment.actionId === null ? undefined : place?.codes.get(comment.actionId);
          const by = [comment.author, comment.on ? longDay(comment.on) : null].filter(Boolean).join(', ');
          return (
            <li key={comment.id}>
              {place ? (
                <p class="comment-of">
                  {code ? <a href={actionAddress(place.slug, code)}>{code}</a> : words.wholePlan}
                </p>
              ) : null}
              <p class="comment-text">{comment.text}</p>
              <p class="quiet">
                {by ? `${by}, ` : ''}
                {words.commentFrom(comment.fileName)}
                {comment.about ? ` · ${words.commentAbout} “${comment.about}”` : ''}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
