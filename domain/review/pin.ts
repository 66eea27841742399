import type { Vec3 } from '../cad/scene.ts';
import { ProductError } from '../errors.ts';

/** From where one looked: millimetres, in the model's frame, Z up. */
export type Camera = {
  position: Vec3;
  target: Vec3;
  up: Vec3;
  projection: { kind: 'perspective'; fovDegrees: number } | { kind: 'orthographic'; heightMm: number };
};

/** Where on a revision a ticket is. Point and normal are in the component's own frame, so they follow it wherever it goes. */
export type PinPlace = {
  componentId: string;
  /** Path of the instance in the scene's tree, like `0/3/1`. */
  occurrence: string;
  /** The face, by its name that survives a new revision and its index in this one. */
  face: { index: number; signature: string } | null;
  positionMm: Vec3;
  /** Of length one. */
  normal: Vec3;
  camera: Camera | null;
};

const length = ([x, y, z]: Vec3): number => Math.hypot(x, y, z);
const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (vector: Vec3): Vec3 => {
  const size = length(vector);
  return [vector[0] / size, vector[1] / size, vector[2] / size];
};

/** How far from one a normal's length may be: what a client rounds off. */
const unitTolerance = 0.01;

const refuse = (why: string): never => {
  throw new ProductError('bad_request', `The pin can't be used: ${why}.`);
};

/**
 * The pin with its normal and its camera's up direction made exactly one long. Throws `bad_request` where the normal is
 * no direction, or the camera looks nowhere.
 */
export function normalizePin(pin: PinPlace): PinPlace {
  if (Math.abs(length(pin.normal) - 1) > unitTolerance) refuse('its normal must have the length 1');
  return { ...pin, normal: unit(pin.normal), camera: pin.camera && normalizeCamera(pin.camera) };
}

function normalizeCamera(camera: Camera): Camera {
  const view = minus(camera.target, camera.position);
  if (length(view) < 1e-6) refuse('its camera stands on its target');
  if (length(camera.up) < 1e-6) refuse('its camera has no up direction');
  const up = unit(camera.up);
  if (length(cross(unit(view), up)) < 1e-4) refuse('its camera looks along its up direction');
  return { ...camera, up };
}
