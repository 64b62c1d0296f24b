using System.Reflection;
using Microsoft.Data.Analysis;

namespace CorpusAnalysis;

/// <summary>Result rows as data frames.</summary>
public static class DataFrames
{
    /// <summary>Makes a data frame of rows, one column per public property, named as the property.</summary>
    /// <typeparam name="T">The row type.</typeparam>
    /// <param name="rows">The rows, in the order wanted; none gives a frame with all columns and no row.</param>
    /// <returns>
    /// Whole numbers, floating-point numbers and truth values as typed columns; dates, months, enumerations and the like as text
    /// in their invariant form; null as a missing value. Properties that hold lists or articles are left out.
    /// </returns>
    public static DataFrame ToDataFrame<T>(this IEnumerable<T> rows)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        T[] all = [.. rows];
        return new DataFrame(RowColumns.Of(typeof(T)).Select(property => Column(property, all)));
    }

    private static DataFrameColumn Column<T>(PropertyInfo property, T[] rows)
        where T : notnull
    {
        IEnumerable<object?> values = rows.Select(row => RowColumns.Value(property, row));
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return Type.GetTypeCode(type.IsEnum ? typeof(string) : type) switch
        {
            TypeCode.Boolean => new BooleanDataFrameColumn(property.Name, values.Cast<bool?>()),
            TypeCode.Int32 => new Int32DataFrameColumn(property.Name, values.Cast<int?>()),
            TypeCode.Int64 => new Int64DataFrameColumn(property.Name, values.Cast<long?>()),
            TypeCode.Single => new SingleDataFrameColumn(property.Name, values.Cast<float?>()),
            TypeCode.Double => new DoubleDataFrameColumn(property.Name, values.Cast<double?>()),
            TypeCode.Decimal => new DecimalDataFrameColumn(property.Name, values.Cast<decimal?>()),
            _ => new StringDataFrameColumn(property.Name, values.Select(value => value?.ToString())),
        };
    }
}
