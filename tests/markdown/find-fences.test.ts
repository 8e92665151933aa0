import { describe, expect, test } from 'vitest';
import { findFences } from '../../tools/docs/find-fences.ts';

function fencesIn(...lines: readonly string[]): readonly string[] {
  return findFences(lines.join('\n')).map(({ line, info, text }) => `${line}|${info}|${text}`);
}

describe('A fence is found', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'with its settings',
      ['a', '```ram-policy name=x view="a b" ', '{', '}', '```', 'b'],
      ['2|name=x view="a b"|{\n}'],
    ],
    ['of tildes, whose settings may hold anything', ['~~~ ram-policy a=`~', '{}', '~~~~'], ['1|a=`~|{}']],
    ['of more marks, with fewer inside', ['````ram-policy', '```', '{}', '````'], ['1||```\n{}']],
    ['behind another', ['```ram-policy', '1', '```', '```ram-policy', '2', '```'], ['1||1', '4||2']],
    ['indented, as its lines may be', ['  ```ram-policy', '  {', '    }', ' ]', '  ```'], ['1||{\n  }\n]']],
    ['in a list', ['- a', '', '  ```ram-policy', '  {', '', '    }', '  ```', '- b'], ['3||{\n\n  }']],
    ['as an item of a list', ['1. ```ram-policy', '   {}', '   ```'], ['1||{}']],
    [
      'in a list in a list',
      ['- a', '', '  10) b', '      ~~~ram-policy', '      {}', '      ~~~'],
      ['4||{}'],
    ],
    ['in a quote', ['> ```ram-policy', '>  {', '>}', '> ```', 'x'], ['1|| {\n}']],
    ['in a list in a quote', ['> - ```ram-policy', '>   {}', '>   ```'], ['1||{}']],
    ['indented by a tab in a list', ['- a', '', '\t```ram-policy', '\t{}', '\t```'], ['3||{}']],
    ['open to the end of the page', ['```ram-policy', '{}', ''], ['1||{}']],
    [
      'open to the end of its quote',
      ['> ```ram-policy', '> {}', 'a', '```ram-policy', '1', '```'],
      ['1||{}', '4||1'],
    ],
    ['open to the end of its list', ['- ```ram-policy', '  {}', 'a'], ['1||{}']],
    ['behind a comment', ['<!-- a', '```ram-policy', '-->', '```ram-policy', '{}', '```'], ['4||{}']],
    ['behind one of a line', ['<!-- a -->', '```ram-policy', '{}', '```'], ['2||{}']],
    ['with settings in braces next to it', ['```ram-policy {1} title', '{}', '```'], ['1|{1} title|{}']],
    ['with nothing in it', ['```ram-policy', '```'], ['1||']],
  ])('%s.', (_title, lines, found) => {
    expect(fencesIn(...lines)).toEqual(found);
  });
});

describe('No fence is', () => {
  test.each<readonly [string, readonly string[]]>([
    ['one of another word', ['```json', '{}', '```', '```ram-policy-x', '```', '```x ram-policy', '```']],
    ['one inside of another', ['````markdown', '```ram-policy', '{}', '```', '````']],
    ['one inside of another of tildes', ['~~~', '```ram-policy', '{}', '```', '~~~']],
    ['indented code', ['a', '', '    ```ram-policy', '    {}', '    ```']],
    ['code in a line', ['```ram-policy {}```']],
    ['two marks', ['``ram-policy', '{}', '``']],
    ['the end of another one', ['```', 'x', '```ram-policy', '```']],
  ])('%s.', (_title, lines) => {
    expect(fencesIn(...lines)).toEqual([]);
  });
});

test('Windows line ends make no difference.', () => {
  const lines = ['> a', '> ```ram-policy x', '> {', '> }', '> ```', '', '```ram-policy', '1', '```'];
  expect(findFences(lines.join('\r\n'))).toEqual(findFences(lines.join('\n')));
  expect(fencesIn(...lines)).toEqual(['2|x|{\n}', '7||1']);
});
