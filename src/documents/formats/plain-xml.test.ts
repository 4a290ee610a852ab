import { describe, expect, it } from 'vitest';
import { readPlainXml } from './plain-xml.ts';
import { readAnyXml } from './xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

describe('plain XML', () => {
  it.each([
    ['one element', '<a/>'],
    ['a declaration', `${HEAD}\r\n<a>b</a>\n`],
    ['a declaration in single quotes', "<?xml version='1.0'?><a>b</a>"],
    ['text around elements', '<a> b <c/> d\n</a>'],
    ['entities', '<a b="1 &amp; 2">x &lt; y &amp;amp; &quot;z&quot; &apos;&gt;</a>'],
    ['both quotes', `<a b='say "x"' c="it's"></a>`],
    ['an attribute that looks like two', `<a b=' c="1"' d="e='f'"/>`],
    ['the same tag again', '<a><b c="1"/><b c="1"/><b c="1">d</b></a>'],
    ['returns and tabs', '<a>one\r\ntwo\rthree\tfour</a>'],
    ['a pair of halves', '<a>\u{1f7e2} green</a>'],
    ['a mark of more', '<a>b > c</a>'],
    [
      'prefixes of its own',
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main" x:id="1"><x:r/></x:p>',
    ],
    ['a prefix of one part', '<a xmlns="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><p/><p/></a>'],
    ['properties said again', `<a>${'<b><w:rPr><c d="1"/></w:rPr>e</b>'.repeat(3)}</a>`],
    ['properties that begin alike', '<a><rPr><c/></rPr><rPr><c/><d/></rPr><rPr><c/></rPr><rPr/></a>'],
    ['properties in properties', `<a>${'<pPr><rPr><pPr>b</pPr></rPr></pPr><pPr>c</pPr>'.repeat(2)}</a>`],
    [
      'properties whose prefix is declared after the first of them',
      `<a><w:rPr/><w:rPr><w:b/></w:rPr><c xmlns:w="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><w:rPr><w:b/></w:rPr></c></a>`,
    ],
    ['a name that objects have', '<a constructor="1" toString="2"/>'],
  ])('is read as the parser reads it: %s', (_, text) => {
    const read = readPlainXml(text);
    expect(read).not.toBeNull();
    expect(read).toEqual(readAnyXml(text));
  });

  it.each([
    ['a comment', '<a><!-- b --></a>'],
    ['a part of text', '<a><![CDATA[b]]></a>'],
    ['the end of one', '<a>b]]>c</a>'],
    ['a declaration of types', '<!DOCTYPE a><a/>'],
    ['an instruction', '<?b c?><a/>'],
    ['a later version', '<?xml version="1.1"?><a/>'],
    ['a number for a character', '<a>&#233;</a>'],
    ['an entity of its own', '<a>&b;</a>'],
    ['a lone ampersand', '<a b="c & d"/>'],
    ['an element in an attribute', '<a b="<"/>'],
    ['a tag that ends in an attribute', '<a b=">"/>'],
    ['a new line in an attribute', '<a b="c\nd"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['the name of what objects are made of', '<a __proto__="1"/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['no quotes', '<a b=1/>'],
    ['another end', '<a></b>'],
    ['an end that goes on', '<a></ab>'],
    ['no end', '<a><b></a>'],
    ['half an end', '<a>b</a'],
    ['an end too many', '<a/></a>'],
    ['two roots', '<a/><b/>'],
    ['text outside', '<a/>b'],
    ['text before', 'b<a/>'],
    ['no element', ' '],
    ['a name with an accent', '<é/>'],
    ['a control character', '<a>\u0001</a>'],
    ['half a pair', '<a>\ud83d</a>'],
    ['no character', '<a>\uffff</a>'],
  ])('gives up at %s', (_, text) => {
    expect(readPlainXml(text)).toBeNull();
  });

  it('takes nothing that the parser does not, wherever a character is lost, changed or too many', () => {
    const whole = `${HEAD}<w:p a="1"><w:r b="&amp;" c='2'><w:t>one &lt; two</w:t><w:b/></w:r>\n</w:p>`;
    const marks = ['', ...'<>/&;"\'=?!]: a\n'];
    const changed = [...whole].flatMap((_, at) =>
      marks.flatMap((mark) => [
        whole.slice(0, at) + mark + whole.slice(at + 1),
        whole.slice(0, at) + mark + whole.slice(at),
      ]),
    );
    const taken = changed.filter((text) => {
      const read = readPlainXml(text);
      if (read !== null) expect(read, text).toEqual(readAnyXml(text));
      return read !== null;
    });
    expect(taken.length).toBeGreaterThan(changed.length / 8);
  });
});
