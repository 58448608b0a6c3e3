package huisheng.signin;

/** How far a person has come at the door. */
public sealed interface Progress permits Entered, HalfWay {}
