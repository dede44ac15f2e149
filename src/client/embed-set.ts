import { applySettings } from './apply-settings.ts';
import { enhance } from './figure.ts';
import type { FigureData } from './figure-data.ts';
import './in-frame.ts';

/* The script of the embed of a figure that takes settings in its address: the view, and the look. */
applySettings();
const figure = document.querySelector('figure');
const data = document.querySelector('script')?.textContent;
if (figure && data) enhance(figure, JSON.parse(data) as FigureData);
const picture = figure?.querySelector('.picture');
picture?.removeAttribute('aria-labelledby');
picture?.setAttribute('aria-label', document.title);
