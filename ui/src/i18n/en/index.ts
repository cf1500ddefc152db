import audit from './audit.json';
import cases from './cases.json';
import chart from './chart.json';
import companions from './companions.json';
import evidence from './evidence.json';
import format from './format.json';
import frame from './frame.json';
import imports from './imports.json';
import opening from './opening.json';
import overview from './overview.json';
import person from './person.json';
import purpose from './purpose.json';
import signin from './signin.json';
import states from './states.json';

export const en = { audit, cases, chart, companions, evidence, format, frame, imports, opening, overview, person, purpose, signin, states };
