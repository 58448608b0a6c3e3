/**
 * The registrar's office: who joins, moves, retires and leaves is written down here, one by one or from a list; lists are
 * taken away from here. Stands above membership and office, because whoever writes in the register must hold the office.
 */
package huisheng.registry;
