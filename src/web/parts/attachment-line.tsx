/** One file, link or note as it stands in a list. Files are saved, never opened; a link says where it leads. */
import { hostOf, saySize } from '../../domain/attachment/attachment.ts';
import { isShown, typeOf } from '../../domain/attachment/file-types.ts';
import { longDay } from '../../domain/day.ts';
import { dayOf } from '../../services/clock.ts';
import type { ToldAttachment } from '../../store/plan/attachments.ts';
import { attachment as words } from '../words/attachment.ts';

/** `place`: the address of the attachment. */
type LineProps = { one: ToldAttachment; place: string };

/** Larger pictures are not sent to a page that only lists them. */
const LARGEST_SHOWN = 2_000_000;

function File({ one, place }: LineProps) {
  if (one.content.kind !== 'file') return null;
  const { fileName, mediaType, size, hasPlace } = one.content;
  const type = typeOf(mediaType)?.words ?? mediaType;
  return (
    <>
      <p class="attachment-name">
        <a href={`${place}/file`} data-turbo="false" download={fileName}>
          {one.title}
        </a>{' '}
        <span class="quiet">
          {one.title === fileName ? '' : `${fileName}, `}
          {type}, {saySize(size)}
        </span>
      </p>
      {isShown(mediaType) && size <= LARGEST_SHOWN ? (
        <img class="attachment-picture" src={`${place}/picture`} alt={one.title} loading="lazy" />
      ) : null}
      {hasPlace ? <p class="quiet">{words.hasPlace}</p> : null}
    </>
  );
}

function Link({ one }: { one: ToldAttachment }) {
  if (one.content.kind !== 'link') return null;
  const { address } = one.content;
  return (
    <p class="attachment-name">
      <a href={address} rel="noopener noreferrer nofollow" data-turbo="false">
        {one.title}
      </a>{' '}
      <span class="quiet">{words.opens(hostOf(address))}</span>
    </p>
  );
}

function Note({ one }: { one: ToldAttachment }) {
  if (one.content.kind !== 'note') return null;
  const { text } = one.content;
  return (
    <>
      {text.startsWith(one.title) ? null : (
        <p class="attachment-name">
          <strong>{one.title}</strong>
        </p>
      )}
      <p class="attachment-note">{text}</p>
    </>
  );
}

export function AttachmentLine({ one, place }: LineProps) {
  return (
    <>
      <File one={one} place={place} />
      <Link one={one} />
      <Note one={one} />
      <p class="attachment-about quiet">
        {words.kinds[one.content.kind]} · {words.by(one.by, longDay(dayOf(one.createdAt)))}
        {one.evidenceOf ? <span class="attachment-evidence">{words.evidence[one.evidenceOf]}</span> : null}
      </p>
    </>
  );
}
