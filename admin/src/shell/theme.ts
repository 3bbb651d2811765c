import { type RaThemeOptions, defaultDarkTheme, defaultLightTheme } from 'react-admin';

const SANS =
  "-apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

const typography = { fontFamily: SANS, button: { textTransform: 'none' as const } };

/** Moves the `aria-label` of a checkbox to its input, where screen readers read it. */
const MuiCheckbox = {
  defaultProps: {
    slotProps: {
      root: { 'aria-label': undefined },
      input: (owner: object) =>
        'aria-label' in owner ? { 'aria-label': owner['aria-label'] as string } : {},
    },
  },
};

/** The colours of the website. */
export const lightTheme: RaThemeOptions = {
  ...defaultLightTheme,
  typography,
  components: { ...defaultLightTheme.components, MuiCheckbox },
  palette: {
    mode: 'light',
    primary: { main: '#8a4b2f' },
    secondary: { main: '#26221c' },
    background: { default: '#faf7f1', paper: '#ffffff' },
    text: { primary: '#26221c', secondary: '#5f574b' },
    success: { main: '#2c6b3f' },
    warning: { main: '#8a5300' },
    error: { main: '#b3261e' },
    info: { main: '#2a5f8a' },
  },
};

export const darkTheme: RaThemeOptions = {
  ...defaultDarkTheme,
  typography,
  components: { ...defaultDarkTheme.components, MuiCheckbox },
  palette: {
    mode: 'dark',
    primary: { main: '#e0a383' },
    secondary: { main: '#ece5d8' },
    background: { default: '#1b1916', paper: '#25221d' },
    text: { primary: '#ece5d8', secondary: '#b5ab9b' },
    success: { main: '#8ccf9d' },
    warning: { main: '#e8b565' },
    error: { main: '#f2a29b' },
    info: { main: '#8fc1ea' },
  },
};
