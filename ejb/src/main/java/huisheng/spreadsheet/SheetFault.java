package huisheng.spreadsheet;

import java.io.Serializable;

/** @param column from 0 */
public record SheetFault(int row, int column, SheetReason reason) implements Serializable {}
