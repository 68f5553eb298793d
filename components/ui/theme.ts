import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  PasswordInput,
} from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e6f2f1',
  '#cfe4e2',
  '#9fcac6',
  '#6eb0aa',
  '#479a93',
  '#2a847d',
  '#17706a',
  '#0e5a5a',
  '#0b4747',
  '#083636',
];

/** The library's dark greys, from our own ink. */
const dark: MantineColorsTuple = [
  '#ebe7dc',
  '#c4cbd1',
  '#a9b4be',
  '#6d7a86',
  '#6d7a86',
  '#2c3843',
  '#19222b',
  '#11181f',
  '#0c1218',
  '#080c10',
];

/** As high as a thumb needs it (WCAG 2.5.5). */
const touch = '44px';

/** The look, named once. Colours themselves live in app/globals.css as variables, for both schemes. */
export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  defaultRadius: 8,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      // A long sentence on a narrow screen takes a second line, never an ellipsis; the marks of Vietnamese letters need their height.
      styles: {
        root: { height: 'auto', minHeight: touch, paddingBlock: 6 },
        label: { whiteSpace: 'normal', lineHeight: 1.4, overflow: 'visible' },
      },
      // The primary button in our own pair of colours, whose contrast holds in both schemes.
      vars: (_, { variant = 'filled', color }) =>
        variant === 'filled' && !color
          ? {
              root: {
                '--button-bg': 'var(--primary)',
                '--button-hover': 'var(--primary-hover)',
                '--button-color': 'var(--on-primary)',
              },
            }
          : { root: {} },
    }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': touch } }) }),
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'md', visibilityToggleButtonProps: { 'aria-label': 'Hiện mật khẩu' } },
      vars: () => ({ root: { '--psi-button-size': touch } }),
    }),
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 3 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    // The words beside a box are pressed as often as the box.
    Checkbox: { defaultProps: { size: 'md' }, styles: { body: { alignItems: 'center' }, label: { paddingBlock: 9 } } },
    Modal: { defaultProps: { centered: true, radius: 12 } },
  },
});

const surfaces = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-default-hover': 'var(--paper)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--primary)',
};

/** Our surfaces and inks under the library's own variable names. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
