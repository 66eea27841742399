import type { Box3 } from 'three';
import { MathUtils, OrthographicCamera, PerspectiveCamera, Quaternion, Sphere, Vector3 } from 'three';

export type Projection = 'perspective' | 'orthographic';
export type StandardView = 'front' | 'back' | 'left' | 'right' | 'top' | 'bottom' | 'isometric';

/** A camera as tickets keep it: millimetres in the model's frame. */
export type CameraState = {
  position: [number, number, number];
  target: [number, number, number];
  up: [number, number, number];
  /** `heightMm`: of what is seen at the target. */
  projection: { kind: 'perspective'; fovDegrees: number } | { kind: 'orthographic'; heightMm: number };
};

/** Where to look from; up follows from that. */
export type ViewPoint = { position: number[]; target: number[]; projection: CameraState['projection'] };

/** Where one looks from, as seen from the target; Z is up. */
const viewDirections: Record<StandardView, [number, number, number]> = {
  front: [0, -1, 0],
  back: [0, 1, 0],
  left: [-1, 0, 0],
  right: [1, 0, 0],
  top: [0, 0, 1],
  bottom: [0, 0, -1],
  isometric: [1, -1, 0.8],
};

const fieldOfViewDeg = 35;
/** Of the distance to the poles, so that up never turns over. */
const leastPolarRad = 1e-3;

/**
 * A camera that turns about a point: by angles, so that up stays up; both projections show the target at the same size,
 * so that changing between them does not jump.
 */
export function createCameraRig(onChange: () => void) {
  const perspective = new PerspectiveCamera(fieldOfViewDeg, 1, 0.1, 1e6);
  const orthographic = new OrthographicCamera();
  const target = new Vector3();
  const offset = new Vector3(1, -1, 0.8).setLength(100);
  const up = new Vector3(0, 0, 1);
  const whole = new Sphere(new Vector3(), 1);
  let projection: Projection = 'perspective';
  let aspect = 1;
  let flight: { from: Flight; to: Flight; startedAt: number; lengthMs: number } | null = null;
  type Flight = { target: Vector3; direction: Vector3; distance: number };

  const camera = () => (projection === 'perspective' ? perspective : orthographic);
  /** Half the height of the picture at the target, mm. */
  const halfHeight = () => offset.length() * Math.tan(MathUtils.degToRad(fieldOfViewDeg / 2));

  function apply(): void {
    const distance = offset.length();
    const reach = whole.radius + whole.center.distanceTo(target);
    for (const one of [perspective, orthographic]) {
      one.up.copy(Math.abs(offset.z) > distance * 0.9999 ? topUp() : up);
      one.position.copy(target).add(offset);
      one.lookAt(target);
    }
    perspective.aspect = aspect;
    perspective.near = Math.max(distance / 1000, distance - reach * 1.5);
    perspective.far = distance + reach * 1.5;
    const half = halfHeight();
    Object.assign(orthographic, { left: -half * aspect, right: half * aspect, top: half, bottom: -half });
    // What is behind the eye is in front of an orthographic picture all the same.
    orthographic.near = distance - reach * 2;
    orthographic.far = distance + reach * 2;
    perspective.updateProjectionMatrix();
    orthographic.updateProjectionMatrix();
    perspective.updateMatrixWorld();
    orthographic.updateMatrixWorld();
    onChange();
  }

  /** From straight above, north is up; from below, too. */
  const topUp = () => new Vector3(0, Math.sign(offset.z) || 1, 0);

  function turnTo(direction: Vector3, distance: number, at: Vector3): void {
    offset.copy(direction).setLength(Math.max(distance, 1e-6));
    target.copy(at);
    apply();
  }

  const present = (): Flight => ({
    target: target.clone(),
    direction: offset.clone().normalize(),
    distance: offset.length(),
  });

  function fly(to: Flight, lengthMs: number): void {
    if (lengthMs <= 0) {
      flight = null;
      return turnTo(to.direction, to.distance, to.target);
    }
    flight = { from: present(), to, startedAt: performance.now(), lengthMs };
    onChange();
  }

  const distanceFor = (radius: number): number => {
    const half = MathUtils.degToRad(fieldOfViewDeg / 2);
    return (radius * 1.05) / Math.sin(Math.atan(Math.tan(half) * Math.min(1, aspect)));
  };

  return {
    get camera() {
      return camera();
    },
    get projection() {
      return projection;
    },
    set projection(wanted: Projection) {
      projection = wanted;
      apply();
    },
    /** The model's bounds, for what is near and far. */
    bound(box: Box3): void {
      box.getBoundingSphere(whole);
      apply();
    },
    resize(width: number, height: number): void {
      aspect = width / Math.max(1, height);
      apply();
    },
    /** Turns about the target by angles, radians. */
    orbit(azimuth: number, polar: number): void {
      flight = null;
      offset.applyAxisAngle(up, azimuth);
      const angle = offset.angleTo(up);
      const wanted = MathUtils.clamp(angle + polar, leastPolarRad, Math.PI - leastPolarRad);
      const axis = new Vector3().crossVectors(up, offset);
      if (axis.lengthSq() < 1e-12) axis.set(1, 0, 0).applyQuaternion(camera().quaternion);
      offset.applyAxisAngle(axis.normalize(), wanted - angle);
      apply();
    },
    /** Moves the picture, by shares of its height: right and down are positive. */
    pan(right: number, down: number): void {
      flight = null;
      const step = 2 * halfHeight();
      const across = new Vector3(-right * step, down * step, 0).applyQuaternion(camera().quaternion);
      target.add(across);
      apply();
    },
    /** Makes the picture larger about a point of the model, which stays where it is on the screen; below 1, larger. */
    zoom(factor: number, about: Vector3 = target): void {
      flight = null;
      const least = whole.radius * 1e-5;
      const scaled = MathUtils.clamp(offset.length() * factor, least, whole.radius * 1e3) / offset.length();
      target.sub(about).multiplyScalar(scaled).add(about);
      offset.multiplyScalar(scaled);
      apply();
    },
    /** Looks at all of a box from where one looks now, or from a standard view. */
    fit(box: Box3, view: StandardView | null = null, lengthMs = 0): void {
      const sphere = box.getBoundingSphere(new Sphere());
      const direction = view ? new Vector3(...viewDirections[view]).normalize() : offset.clone().normalize();
      fly(
        { target: sphere.center, direction, distance: distanceFor(Math.max(sphere.radius, 1e-6)) },
        lengthMs,
      );
    },
    /** Looks at the target from another direction. */
    look(direction: Vector3, lengthMs = 0): void {
      fly({ ...present(), direction: direction.clone().normalize() }, lengthMs);
    },
    state(): CameraState {
      const one = camera();
      return {
        position: one.position.toArray(),
        target: target.toArray(),
        up: one.up.toArray(),
        projection:
          projection === 'perspective'
            ? { kind: 'perspective', fovDegrees: fieldOfViewDeg }
            : { kind: 'orthographic', heightMm: 2 * halfHeight() },
      };
    },
    goTo(state: ViewPoint, lengthMs = 0): void {
      projection = state.projection.kind;
      const at = new Vector3().fromArray(state.target);
      const direction = new Vector3().fromArray(state.position).sub(at);
      const half = Math.tan(MathUtils.degToRad(fieldOfViewDeg / 2));
      // A camera of another angle sees as much from elsewhere.
      const distance =
        state.projection.kind === 'orthographic'
          ? state.projection.heightMm / 2 / half
          : (direction.length() * Math.tan(MathUtils.degToRad(state.projection.fovDegrees / 2))) / half;
      fly({ target: at, direction: direction.normalize(), distance }, lengthMs);
    },
    /** Goes on with a flight; whether it is still under way. */
    advance(now: number): boolean {
      if (!flight) return false;
      const { from, to, startedAt, lengthMs } = flight;
      const share = Math.min(1, (now - startedAt) / lengthMs);
      const eased = share * share * (3 - 2 * share);
      const turn = new Quaternion().setFromUnitVectors(from.direction, to.direction);
      const direction = from.direction.clone().applyQuaternion(new Quaternion().slerp(turn, eased));
      const distance = from.distance * (to.distance / from.distance) ** eased;
      if (share === 1) flight = null;
      turnTo(direction, distance, from.target.clone().lerp(to.target, eased));
      return flight !== null;
    },
  };
}

export type CameraRig = ReturnType<typeof createCameraRig>;
